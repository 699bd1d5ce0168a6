import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClockPlus, IconCoins, IconUserPlus, IconX } from '@tabler/icons-react'
import { type RefObject, useId } from 'react'
import type { TrialCandidate } from '../../../src-shared/contract/trials.ts'
import { ageOn } from '../../../src-shared/domain/memberships.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { saySettlement } from '../cancelling/settlement-sentence.ts'
import { MembershipMark } from '../people/membership-mark.tsx'
import { StateMark, type Tone } from '../today/state-mark.tsx'
import { type AdmissionLine, comesAsVolunteer, sayAdmission } from './admission.ts'
import classes from './initiation.module.css'
import { EarlierTrialField } from './lookalikes.tsx'
import { type At, type CandidateControl, useCandidate } from './use-candidate.ts'

type CandidateRowProps = {
  readonly candidate: TrialCandidate
  readonly at: At
  readonly today: Day
  /** It was opened for this person: the deed has the focus. */
  readonly isWanted: boolean
  /** Goes on to the next one: this row has no button any more. */
  readonly onDone: () => void
}

const thereTones = { registered: 'good', present: 'good', absent: 'bad', waitlisted: 'warn' } as const satisfies Record<
  string,
  Tone
>

/** One person of the household: what the rules allow, what to take along, and the deed. */
export function CandidateRow({ candidate, at, today, isWanted, onDone }: CandidateRowProps) {
  const words = useWords()
  const { t } = words
  const name = useId()
  const control = useCandidate(candidate, at, onDone)
  const { state, settlement } = control
  const isThere = state.is === 'there'
  return (
    <li className={classes.person} aria-labelledby={name}>
      <div className={classes.head}>
        <Who candidate={candidate} today={today} nameId={name} />
        {isThere && <StateMark tone={thereTones[state.as]}>{t(`trials.there.${state.as}`)}</StateMark>}
        {state.is === 'open' && <Deed candidate={candidate} control={control} isWanted={isWanted} />}
      </div>
      {!isThere && (
        <div className={classes.body}>
          <div className={classes.rules}>
            <AdmissionLines lines={sayAdmission(candidate, control.choices, words)} />
            <Boxes candidate={candidate} control={control} />
            {settlement && <SettlementLine>{saySettlement(settlement, words)}</SettlementLine>}
          </div>
          {isRegistering(control) && (
            <EquipmentField name={candidate.name} value={control.equipment} onChange={control.setEquipment} />
          )}
        </div>
      )}
      {control.earlier.isLikely && <EarlierTrialField name={candidate.name} earlier={control.earlier} />}
      {control.failure !== null && <FailureText error={control.failure} />}
    </li>
  )
}

type WhoProps = { readonly candidate: TrialCandidate; readonly today: Day; readonly nameId: string }

function Who({ candidate: { name, birthDate, isDependent, membership }, today, nameId }: WhoProps) {
  const { t } = useWords()
  return (
    <span className={classes.who}>
      <strong id={nameId}>{name}</strong>
      <span className={classes.quiet}>
        {birthDate !== null && t('trials.age', { count: ageOn(birthDate, today) })}
        {birthDate === null && !isDependent && t('trials.guardian')}
      </span>
      <span className={classes.quiet}>
        {membership === null ? t('trials.no-membership') : <MembershipMark state={membership} />}
      </span>
    </span>
  )
}

const lineIcons = { good: IconCheck, bad: IconX, warn: IconAlertTriangle } as const

/** Why somebody may come or not; the sign helps, the words say it. */
export function AdmissionLines({ lines }: { readonly lines: readonly AdmissionLine[] }) {
  return lines.map(({ tone, text }) => {
    const Icon = lineIcons[tone]
    return (
      <p key={text} className={classes.line} data-tone={tone}>
        <Icon size={16} aria-hidden />
        <span>{text}</span>
      </p>
    )
  })
}

function Deed({ candidate: { personId, name }, control, isWanted }: BoxesProps & { readonly isWanted: boolean }) {
  const { t } = useWords()
  const { state, isActing } = control
  if (state.is !== 'open') return null
  const isWaiting = state.deed === 'wait'
  return (
    <Button
      data-candidate={personId}
      data-autofocus={isWanted || undefined}
      size="xs"
      variant={isWaiting ? 'default' : 'filled'}
      leftSection={isWaiting ? <IconClockPlus size={14} aria-hidden /> : <IconUserPlus size={14} aria-hidden />}
      aria-label={t(isWaiting ? 'trials.wait.whom' : 'trials.register.whom', { name })}
      loading={isActing}
      onClick={isWaiting ? control.wait : control.register}
    >
      {t(isWaiting ? 'trials.wait' : 'trials.register')}
    </Button>
  )
}

const isRegistering = ({ state }: CandidateControl): boolean => state.is === 'open' && state.deed === 'register'

function SettlementLine({ children }: { readonly children: string }) {
  return (
    <p className={classes.line} data-tone="plain">
      <IconCoins size={16} aria-hidden />
      <span>{children}</span>
    </p>
  )
}

type BoxesProps = { readonly candidate: TrialCandidate; readonly control: CandidateControl }

function Boxes({ candidate, control }: BoxesProps) {
  const { t } = useWords()
  const { name, isVolunteer } = candidate
  const { box, choices } = control
  return (
    <>
      {isVolunteer && (
        <Checkbox
          size="xs"
          label={t('trials.volunteer')}
          aria-label={t('trials.volunteer.of', { name })}
          checked={comesAsVolunteer(candidate, choices)}
          onChange={(event) => control.choose({ asVolunteer: event.currentTarget.checked })}
        />
      )}
      {isRegistering(control) && box.shown !== 'none' && (
        <TrialBox
          name={name}
          isRequired={box.shown === 'required'}
          isTicked={box.isTicked}
          onTick={(usesTrial) => control.choose({ usesTrial })}
        />
      )}
    </>
  )
}

type TrialBoxProps = {
  readonly name: string
  readonly isRequired: boolean
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** TRI-2: offered and unticked, or ticked for good. */
export function TrialBox({ name, isRequired, isTicked, onTick }: TrialBoxProps) {
  const { t } = useWords()
  return (
    <Checkbox
      size="xs"
      label={t('trials.box')}
      aria-label={t('trials.box.of', { name })}
      description={t(isRequired ? 'trials.box.required' : 'trials.box.offered')}
      required={isRequired}
      disabled={isRequired}
      {...(isRequired ? { classNames: { label: classes.setLabel, input: classes.setBox, icon: classes.setIcon } } : {})}
      checked={isTicked}
      onChange={(event) => onTick(event.currentTarget.checked)}
    />
  )
}

type EquipmentFieldProps = {
  readonly name: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly ref?: RefObject<HTMLInputElement | null>
}

/** What has to be lent: a size, a helmet. */
export function EquipmentField({ name, value, onChange, ref }: EquipmentFieldProps) {
  const { t } = useWords()
  return (
    <TextInput
      {...(ref ? { ref } : {})}
      size="xs"
      label={t('trials.equipment')}
      aria-label={t('trials.equipment.of', { name })}
      placeholder={t('trials.equipment.hint')}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

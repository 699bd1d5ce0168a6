import { Group, Input, SegmentedControl, Select, Stack } from '@mantine/core'
import { useId } from 'react'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import type { TrainerId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { searching } from '../../ui/searching.ts'
import { useWords } from '../../ui/words.tsx'
import { DayField } from '../people/day-field.tsx'
import classes from './plan.module.css'
import { ReasonField } from './reason-field.tsx'
import { SubstitutedClasses } from './substituted-classes.tsx'
import { type Scope, scopes } from './substitution.ts'
import { useSubstitution } from './use-substitution.ts'

type SubstituteDialogProps = { readonly training: Training; readonly today: Day; readonly onClose: () => void }
type Substituting = ReturnType<typeof useSubstitution>

/** Somebody else takes over a class, all classes of its day, or those of some days. */
export function SubstituteDialog({ training, today, onClose }: SubstituteDialogProps) {
  const { t } = useWords()
  const substituting = useSubstitution(training, today, onClose)
  const { count, preview, reason, choice } = substituting
  const name = training.trainerName
  return (
    <FormDialog
      title={t('substitute.title', { name })}
      size={620}
      hasDropdown
      keep={t('substitute.keep', { name })}
      act={count > 0 ? t('substitute.act', { count }) : t('substitute.act-none')}
      isBlocked={count === 0}
      isActing={substituting.isActing}
      failure={substituting.failure}
      onSubmit={(event) => {
        event.preventDefault()
        substituting.act()
      }}
      onClose={onClose}
    >
      <Stack gap={16}>
        <Group align="flex-start" gap={16} wrap="nowrap">
          <WhoTakesOver substituting={substituting} />
          <WhichClasses substituting={substituting} />
        </Group>
        {choice.scope === 'range' && <Range substituting={substituting} today={today} />}
        {!substituting.isAsked && <p className={classes.what}>{t('substitute.choose-first')}</p>}
        {preview.error && <FailureText error={preview.error} />}
        {substituting.isAsked && !preview.error && preview.data && <SubstitutedClasses plan={preview.data} />}
        <ReasonField reason={reason} isNeeded hint={t('substitute.reason')} />
      </Stack>
    </FormDialog>
  )
}

function WhoTakesOver({ substituting: { others, choice } }: { readonly substituting: Substituting }) {
  const { t } = useWords()
  return (
    <Select<TrainerId>
      className={classes.grow}
      label={t('substitute.who')}
      placeholder={t('substitute.who.choose')}
      nothingFoundMessage={t('desk.nothing-found')}
      data={others.map(({ id, name }) => ({ value: id, label: name }))}
      required
      searchable
      {...searching}
      selectFirstOptionOnChange
      comboboxProps={{ withinPortal: false }}
      data-autofocus
      value={choice.substituteId}
      onChange={choice.setSubstitute}
    />
  )
}

function WhichClasses({ substituting: { choice } }: { readonly substituting: Substituting }) {
  const { t } = useWords()
  const label = useId()
  return (
    <Input.Wrapper label={t('substitute.scope')} labelElement="div" labelProps={{ id: label }}>
      <SegmentedControl
        fullWidth
        aria-labelledby={label}
        data={scopes.map((scope) => ({ value: scope, label: t(`substitute.scope.${scope}`) }))}
        value={choice.scope}
        onChange={(scope) => choice.setScope(scope as Scope)}
      />
    </Input.Wrapper>
  )
}

type RangeProps = { readonly substituting: Substituting; readonly today: Day }

function Range({ substituting: { range }, today }: RangeProps) {
  const { t } = useWords()
  return (
    <Group grow gap={16}>
      <DayField label={t('substitute.from')} today={today} ahead={1} value={range.from} onChange={range.setFrom} />
      <DayField label={t('substitute.to')} today={today} ahead={1} value={range.to} onChange={range.setTo} />
    </Group>
  )
}

import { Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { sayAdmission } from '../trials/admission.ts'
import { AdmissionLines, EquipmentField, TrialBox } from '../trials/candidate-row.tsx'
import { EarlierTrialField } from '../trials/lookalikes.tsx'
import { useAccepting, type WaitingPlace } from './use-accepting.ts'

type AcceptDialogProps = {
  readonly place: WaitingPlace
  readonly onClose: () => void
  readonly onAccepted: () => void
}

/** §9: somebody who waits is taken in; at an initiation the rules of the free trial apply now. */
export function AcceptDialog({ place, onClose, onAccepted }: AcceptDialogProps) {
  const words = useWords()
  const { t, day } = words
  const accepting = useAccepting(place, onAccepted)
  const { rules, candidate, box, isReady } = accepting
  const body = useRef<HTMLDivElement>(null)
  // One Enter away as soon as the rules are known.
  useEffect(() => {
    if (isReady) body.current?.closest('form')?.querySelector<HTMLElement>('[type="submit"]')?.focus()
  }, [isReady])
  const { name, typeName, startTime, offer } = place
  return (
    <FormDialog
      title={t('waiting-list.accepting.title', { name, type: typeName, day: day(place.day), time: startTime })}
      act={t(offer ? 'waiting-list.accept' : 'waiting-list.take-in')}
      size={540}
      isBlocked={!isReady}
      isActFocused
      isActing={accepting.isActing}
      failure={accepting.failure}
      onSubmit={(event) => {
        event.preventDefault()
        accepting.act()
      }}
      onClose={onClose}
    >
      <Stack gap={12} ref={body}>
        {rules === 'asking' && <Loading />}
        {rules === 'failed' && <FailureText error={accepting.rulesError} />}
        {rules === 'plain' && <AdmissionLines lines={[{ tone: 'good', text: t('waiting-list.accepting.plain') }]} />}
        {candidate && <AdmissionLines lines={sayAdmission(candidate, accepting.choices, words)} />}
        {box.shown !== 'none' && (
          <TrialBox name={name} isRequired={box.shown === 'required'} isTicked={box.isTicked} onTick={accepting.tick} />
        )}
        {candidate && isReady && (
          <EquipmentField name={name} value={accepting.equipment} onChange={accepting.setEquipment} />
        )}
        {accepting.earlier.isLikely && <EarlierTrialField name={name} earlier={accepting.earlier} />}
      </Stack>
    </FormDialog>
  )
}

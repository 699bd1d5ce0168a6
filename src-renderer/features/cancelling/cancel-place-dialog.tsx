import { Kbd, Stack, Switch } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { letterOf } from '../../ui/keys.ts'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { placePlan } from './place-plan.ts'
import classes from './plan.module.css'
import { PlanLines } from './plan-lines.tsx'
import { ReasonField } from './reason-field.tsx'
import { type CancelledEntry, usePlaceCancelling } from './use-place-cancelling.ts'

type CancelPlaceDialogProps = {
  readonly training: Pick<Training, 'typeName' | 'day' | 'startTime'>
  readonly entry: CancelledEntry
  readonly onClose: () => void
  readonly onCancelled: () => void
}

/** CAN-1: one person's place. Whether it is in time, what comes back or is charged, and who is told. */
export function CancelPlaceDialog({ training, entry, onClose, onCancelled }: CancelPlaceDialogProps) {
  const words = useWords()
  const { t, day } = words
  const { name } = entry
  const { preview, reason, isWaived, isLate, isActing, failure, waive, act } = usePlaceCancelling(entry, onCancelled)
  const hear = (event: KeyboardEvent) => {
    const isTyping = event.target === reason.field.current
    if (!isLate || isTyping || letterOf(event.nativeEvent) !== 'w') return
    event.preventDefault()
    waive(!isWaived)
  }
  return (
    <FormDialog
      title={t('cancelling.place.title', { name })}
      keep={t('cancelling.place.keep')}
      isKeepFocused
      act={t(actOf(isLate && !isWaived), { name })}
      isDanger
      isBlocked={!preview.data}
      isActing={isActing}
      failure={failure}
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
      onClose={onClose}
      onKeyDown={hear}
    >
      <Stack gap={16}>
        <p className={classes.what}>
          {t('cancelling.place.what', { type: training.typeName, day: day(training.day), time: training.startTime })}
        </p>
        {preview.isPending && <Loading />}
        {preview.error && <FailureText error={preview.error} />}
        {preview.data && <PlanLines lines={placePlan(preview.data, entry, words)} />}
        {isLate && <Waive isWaived={isWaived} onWaive={waive} />}
        {preview.data && <ReasonField reason={reason} isNeeded={isWaived} />}
      </Stack>
    </FormDialog>
  )
}

const actOf = (isCharged: boolean) => (isCharged ? 'cancelling.place.act-late' : 'cancelling.place.act')

function Waive({ isWaived, onWaive }: { readonly isWaived: boolean; readonly onWaive: (next: boolean) => void }) {
  const { t } = useWords()
  return (
    <div className={classes.keyed}>
      <Switch
        label={t('cancelling.waive')}
        checked={isWaived}
        onChange={(event) => onWaive(event.currentTarget.checked)}
      />
      <Kbd size="xs" aria-hidden>
        W
      </Kbd>
    </div>
  )
}

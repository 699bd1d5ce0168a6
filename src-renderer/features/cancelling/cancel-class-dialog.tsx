import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Training, TrainingCancellation } from '../../../src-shared/contract/trainings.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Loading } from '../../ui/states.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { sayTotals, totalsOf } from './class-plan.ts'
import { PeoplePlan } from './people-plan.tsx'
import classes from './plan.module.css'
import { ReasonField } from './reason-field.tsx'
import { Sums } from './sums.tsx'
import { useReason } from './use-reason.ts'

type CancelClassDialogProps = {
  readonly training: Training
  readonly onClose: () => void
  /** Instead of `onClose` when it was done. */
  readonly onCancelled?: () => void
}

/** CAN-2: a whole class. The reason, and below it who is told, which sessions and which money go back. */
export function CancelClassDialog({ training, onClose, onCancelled = onClose }: CancelClassDialogProps) {
  const { ask, desk } = useDesk()
  const { t, day } = useWords()
  const tell = useTell()
  const reason = useReason()
  const cancel = useCommand(desk.trainings.cancel)
  const preview = useQuery(ask.trainings.previewCancel.queryOptions({ input: { id: training.id } }))
  const { id, version, typeName: type, startTime: time } = training
  const act = () => {
    const written = reason.read(true)
    if (!written) return
    const onSuccess = ({ people }: TrainingCancellation) => {
      tell(t('cancelling.class.done', { type, people: people.length }))
      onCancelled()
    }
    cancel.mutate({ id, version, reason: written }, { onSuccess })
  }
  return (
    <FormDialog
      title={t('cancelling.class.title')}
      size={680}
      keep={t('cancelling.class.keep')}
      act={t('cancelling.class.act', { type, time })}
      isDanger
      isBlocked={!preview.data}
      isActing={cancel.isPending}
      failure={cancel.error}
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
      onClose={onClose}
    >
      <Stack gap={16}>
        <p className={classes.what}>
          {[t('cancelling.place.what', { type, day: day(training.day), time }), training.trainerName].join(' · ')}
        </p>
        <ReasonField reason={reason} isNeeded isFocused hint={t('cancelling.reason.told')} />
        {preview.isPending && <Loading />}
        {preview.error && <FailureText error={preview.error} />}
        {preview.data && <ClassPlan plan={preview.data} />}
      </Stack>
    </FormDialog>
  )
}

function ClassPlan({ plan }: { readonly plan: TrainingCancellation }) {
  const words = useWords()
  const { t } = words
  if (plan.people.length === 0) return <p className={classes.what}>{t('cancelling.class.nobody')}</p>
  return (
    <>
      <Sums sums={sayTotals(totalsOf([plan]), words)} />
      <PeoplePlan people={plan.people} label={t('cancelling.class.people')} />
    </>
  )
}

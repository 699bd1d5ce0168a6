import { Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { ReasonField } from '../money/reason-field.tsx'
import { wholeNumber } from './sale-values.ts'
import classes from './subscriptions.module.css'
import { useStale } from './use-stale.ts'

const mostManual = 10_000

type CorrectDialogProps = { readonly subscription: Subscription; readonly onClose: () => void }

/** SUB-4: the sessions used that no class stands for. What follows for `6/11` is computed as it is typed. */
export function CorrectDialog({ subscription, onClose }: CorrectDialogProps) {
  const { desk, ask } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const correct = useCommand(desk.subscriptions.correctManual)
  const heardStale = useStale()
  const { id, version, planName, total, used } = subscription
  const counted = useQuery(ask.subscriptions.recalculate.queryOptions({ input: { id } }))
  const taken = counted.data && used - counted.data.manual
  const form = useForm({
    initialValues: { manual: '', reason: '' },
    validate: {
      manual: (text) => {
        const manual = text.trim() === '' ? undefined : wholeNumber(text, mostManual)
        if (manual === undefined) return t('subscriptions.wrong.number')
        const after = manual + (taken ?? 0)
        return after > total ? t('subscriptions.correct.above', { after, total }) : null
      },
      reason: (text) => (text.trim() === '' ? t('money.reason.needed') : null),
    },
  })
  const typed = form.values.manual.trim() === '' ? undefined : wholeNumber(form.values.manual, mostManual)
  const submit = form.onSubmit(({ reason }) => {
    if (typed === undefined) return
    const corrected = () => {
      tell(t('people.saved'))
      onClose()
    }
    correct.mutate({ id, version, manual: typed, reason: reason.trim() }, { onSuccess: corrected, onError: heardStale })
  })
  return (
    <FormDialog
      title={t('subscriptions.correct.title', { plan: planName })}
      act={t('subscriptions.correct.act')}
      size={480}
      isActing={correct.isPending}
      isBlocked={!counted.data}
      failure={correct.error ?? counted.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        {counted.data && (
          <Text size="sm">
            {t('subscriptions.correct.is', {
              used,
              total,
              manual: counted.data.manual,
              classes: used - counted.data.manual,
            })}
          </Text>
        )}
        <TextInput
          label={t('subscriptions.correct.manual')}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('manual')}
        />
        <ReasonField {...form.getInputProps('reason')} />
        {typed !== undefined && taken !== undefined && (
          <div className={classes.preview} aria-live="polite">
            {t('subscriptions.correct.does', { before: used, after: typed + taken, total })}
          </div>
        )}
      </Stack>
    </FormDialog>
  )
}

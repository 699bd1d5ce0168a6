import { SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { DayField } from '../people/day-field.tsx'
import { typedDay } from '../people/typed-day.ts'
import { wholeNumber } from './sale-values.ts'
import { useStale } from './use-stale.ts'

const yearsAhead = 5
const mostBonus = 1000

type EditDialogProps = { readonly subscription: Subscription; readonly today: Day; readonly onClose: () => void }

export function EditDialog({ subscription, today, onClose }: EditDialogProps) {
  const { desk } = useDesk()
  const { t, day } = useWords()
  const tell = useTell()
  const edit = useCommand(desk.subscriptions.edit)
  const heardStale = useStale()
  const { id, version, planName } = subscription
  const read = (text: string) => typedDay(text, today, yearsAhead)
  const form = useForm({
    initialValues: {
      startsOn: day(subscription.startsOn, 'number'),
      bonus: String(subscription.bonus),
      isAutoRenew: subscription.isAutoRenew,
    },
    validate: {
      startsOn: (text) => (read(text) === undefined ? t('people.wrong.day', { example: day(today, 'number') }) : null),
      bonus: (text) => (wholeNumber(text, mostBonus) === undefined ? t('subscriptions.wrong.number') : null),
    },
  })
  const submit = form.onSubmit((values) => {
    const startsOn = read(values.startsOn)
    const bonus = wholeNumber(values.bonus, mostBonus)
    if (startsOn === undefined || bonus === undefined) return
    const saved = () => {
      tell(t('people.saved'))
      onClose()
    }
    edit.mutate(
      { id, version, startsOn, bonus, isAutoRenew: values.isAutoRenew },
      { onSuccess: saved, onError: heardStale },
    )
  })
  return (
    <FormDialog
      title={t('people.edit.title', { name: planName })}
      act={t('people.edit.save')}
      size={440}
      isActing={edit.isPending}
      failure={edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <SimpleGrid cols={2} spacing={12}>
          <DayField
            label={t('subscriptions.starts')}
            isFirst
            today={today}
            ahead={yearsAhead}
            value={form.values.startsOn}
            error={form.errors.startsOn}
            onChange={(text) => form.setFieldValue('startsOn', text)}
          />
          <TextInput
            label={t('subscriptions.bonus')}
            inputMode="numeric"
            autoComplete="off"
            {...form.getInputProps('bonus')}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {t('subscriptions.edit.hint')}
        </Text>
        <Switch label={t('subscriptions.auto-renew')} {...form.getInputProps('isAutoRenew', { type: 'checkbox' })} />
      </Stack>
    </FormDialog>
  )
}

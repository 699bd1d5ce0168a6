import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import type { Period } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { Dialog } from './dialog.tsx'

export type Holdable = { readonly unit: string; readonly what: string }
type Props = {
  readonly process: ProcessName
  readonly period: Period
  readonly target: Holdable | null
  readonly onClose: () => void
}

/** Asks why one class or subscription is held back from a coming run. */
export function HoldDialog({ process, period, target, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog opened={target !== null} onClose={onClose} title={t('automation.hold.title', { what: target?.what ?? '' })}>
      {target && <HoldForm process={process} period={period} unit={target.unit} onClose={onClose} />}
    </Dialog>
  )
}

type FormProps = Pick<Props, 'process' | 'period' | 'onClose'> & { readonly unit: string }

function HoldForm({ process, period, unit, onClose }: FormProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const hold = useCommand(desk.processes.hold)
  const form = useForm({
    initialValues: { reason: '' },
    transformValues: ({ reason }) => ({ reason: reason.trim() }),
    validate: { reason: isNotEmpty(t('automation.hold.reason-needed')) },
  })
  return (
    <form
      onSubmit={form.onSubmit(({ reason }) => hold.mutate({ process, period, unit, reason }, { onSuccess: onClose }))}
    >
      <Stack gap="md">
        <Text size="sm">{t('automation.hold.explain', { process })}</Text>
        <TextInput
          label={t('automation.hold.reason')}
          maxLength={500}
          data-autofocus
          withAsterisk
          {...form.getInputProps('reason')}
        />
        {hold.error && <FailureText error={hold.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button type="submit" loading={hold.isPending}>
            {t('automation.hold')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

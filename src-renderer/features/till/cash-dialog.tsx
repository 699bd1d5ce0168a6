import { Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Shift } from '../../../src-shared/contract/till.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { MoneyField, useAmounts } from '../../ui/money-field.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { entrySum } from '../money/entry-sum.ts'
import { ReasonField } from '../money/reason-field.tsx'
import classes from './till.module.css'

export type CashDeed = 'cash-in' | 'cash-out'
type CashDialogProps = { readonly deed: CashDeed; readonly shift: Shift; readonly onClose: () => void }

/** TIL-1: cash that is no payment: change from the bank, a can of water, the takings brought away. */
export function CashDialog({ deed, shift, onClose }: CashDialogProps) {
  const { desk } = useDesk()
  const { t, money } = useWords()
  const amounts = useAmounts()
  const tell = useTell()
  const move = useCommand(desk.till.move)
  const form = useForm({
    initialValues: { amount: '', reason: '' },
    validate: {
      amount: (text) => amounts.check(text),
      reason: (text) => (text.trim() === '' ? t('money.reason.needed') : null),
    },
  })
  const { minor } = amounts.read(form.values.amount)
  const submit = form.onSubmit(({ reason }) => {
    if (minor === undefined) return
    const moved = () => {
      tell(t(`till.${deed}.done`, { amount: money(minor) }))
      onClose()
    }
    move.mutate({ desk: shift.desk, kind: deed, amountMinor: minor, reason: reason.trim() }, { onSuccess: moved })
  })
  return (
    <FormDialog
      title={t(`till.${deed}.title`)}
      act={t(`till.${deed}.act`)}
      size={440}
      isActing={move.isPending}
      failure={move.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <MoneyField
          label={t('paper.amount')}
          data-autofocus
          value={form.values.amount}
          error={form.errors.amount}
          onChange={(text) => form.setFieldValue('amount', text)}
        />
        <ReasonField placeholder={t(`till.${deed}.example`)} {...form.getInputProps('reason')} />
        <Text size="sm" className={classes.after} aria-live="polite">
          {minor === undefined
            ? t('till.cash.in-drawer', { amount: money(shift.expectedMinor) })
            : sumAfter(deed, shift.expectedMinor, minor, money)}
        </Text>
      </Stack>
    </FormDialog>
  )
}

function sumAfter(deed: CashDeed, before: number, minor: number, money: (minor: number) => string): string {
  const amountMinor = deed === 'cash-in' ? minor : -minor
  return entrySum({ balanceBefore: before, amountMinor, balanceAfter: before + amountMinor }, money)
}

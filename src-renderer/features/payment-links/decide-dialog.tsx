import { Stack, Text } from '@mantine/core'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { ReasonField } from '../money/reason-field.tsx'
import { useReason } from '../money/use-reason.ts'
import { useLinkAmounts } from './use-link-amounts.ts'

/** `refund`: back the way it came; `credit`: on the balance; `settle`: seen to outside the desk. */
export type Deed = 'refund' | 'credit' | 'settle'
type LinkDeedProps = { readonly link: PaymentLink; readonly onClose: () => void }

/** What becomes of money that came by a link: it says what follows before it is done. */
export function DecideDialog({ deed, ...props }: LinkDeedProps & { readonly deed: Deed }) {
  return deed === 'credit' ? <CreditDialog {...props} /> : <ReasonedDialog deed={deed} {...props} />
}

type ReasonedDialogProps = LinkDeedProps & { readonly deed: 'refund' | 'settle' }

function ReasonedDialog({ deed, link, onClose }: ReasonedDialogProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const { received } = useLinkAmounts()
  const act = useCommand(deed === 'refund' ? desk.paymentLinks.refund : desk.paymentLinks.settle)
  const form = useReason()
  const facts = { amount: received(link), payer: link.payerName }
  const done = () => {
    tell(t(`payment-link.${deed}.done`, facts))
    onClose()
  }
  return (
    <FormDialog
      title={t(`payment-link.${deed}.title`, facts)}
      act={t(`payment-link.${deed}.act`, facts)}
      keep={t('payment-link.refund.keep')}
      isDanger={deed === 'refund'}
      size={480}
      isActing={act.isPending}
      failure={act.error}
      onSubmit={form.onSubmit(({ reason }) => act.mutate({ id: link.id, reason }, { onSuccess: done }))}
      onClose={onClose}
    >
      <Stack gap={12}>
        <Text size="sm">{t(hintOf(deed, link))}</Text>
        <ReasonField data-autofocus {...form.getInputProps('reason')} />
      </Stack>
    </FormDialog>
  )
}

const hintOf = (deed: 'refund' | 'settle', { task }: PaymentLink) => {
  if (deed === 'settle') return 'payment-link.settle.hint'
  return task === null ? 'payment-link.refund.of-payment' : 'payment-link.refund.of-task'
}

function CreditDialog({ link, onClose }: LinkDeedProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const { received } = useLinkAmounts()
  const credit = useCommand(desk.paymentLinks.credit)
  const facts = { amount: received(link), payer: link.payerName }
  const done = () => {
    tell(t('payment-link.credit.done', facts))
    onClose()
  }
  return (
    <FormDialog
      title={t('payment-link.credit.title', facts)}
      act={t('payment-link.credit.act')}
      keep={t('payment-link.refund.keep')}
      isKeepFocused
      size={480}
      isActing={credit.isPending}
      failure={credit.error}
      onSubmit={(event) => {
        event.preventDefault()
        credit.mutate({ id: link.id }, { onSuccess: done })
      }}
      onClose={onClose}
    >
      <Text size="sm">{t('payment-link.credit.hint')}</Text>
    </FormDialog>
  )
}

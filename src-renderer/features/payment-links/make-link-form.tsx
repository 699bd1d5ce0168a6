import { Button, Checkbox, Group, Input, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { InvoiceId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { useCommand, useDesk, useIsAdmin } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { useInvoiceName } from '../money/invoice-name.tsx'
import classes from './payment-links.module.css'

type MakeLinkFormProps = {
  readonly invoiceId: InvoiceId
  readonly onMade: (id: PaymentLinkId) => void
  readonly onClose: () => void
}
type Invoiced = Awaited<ReturnType<Desk['invoices']['details']>>

/** A link lives a day at most. */
const choices = [1, 3, 12, 24] as const

/** Asks how long a link for an invoice can be paid, and whether it goes out by e-mail. */
export function MakeLinkForm({ invoiceId, onMade, onClose }: MakeLinkFormProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const state = useQuery(ask.onlinePayments.state.queryOptions({ input: {} }))
  const details = useQuery(ask.invoices.details.queryOptions({ input: { id: invoiceId } }))
  const person = useQuery(
    ask.people.profile.queryOptions({ input: details.data ? { id: details.data.payerId } : skipToken }),
  )
  if (state.data?.isOn && details.data && person.data)
    return <Asking invoiced={details.data} email={person.data.email} onMade={onMade} onClose={onClose} />
  const failed = [state, details, person].find(({ isError }) => isError)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('payment-link.title')}
      size={440}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {failed && <Failed error={failed.error} retry={() => failed.refetch()} />}
      {!failed && state.data?.isOn === false && <Off onClose={onClose} />}
      {!failed && state.data?.isOn !== false && <Loading />}
    </Modal>
  )
}

type AskingProps = Omit<MakeLinkFormProps, 'invoiceId'> & { readonly invoiced: Invoiced; readonly email: string | null }

function Asking({ invoiced: { invoice, payerName }, email, onMade, onClose }: AskingProps) {
  const { desk } = useDesk()
  const { t, money } = useWords()
  const nameOf = useInvoiceName()
  const make = useCommand(desk.paymentLinks.make)
  const form = useForm({ initialValues: { hours: '24', isSent: email !== null } })
  const submit = form.onSubmit(({ hours, isSent }) =>
    make.mutate({ invoiceId: invoice.id, hours: Number(hours), isSent }, { onSuccess: ({ id }) => onMade(id) }),
  )
  return (
    <FormDialog
      title={t('payment-link.title.of', { number: invoice.number })}
      act={t('payment-link.make.act')}
      size={440}
      isActFocused
      isActing={make.isPending}
      failure={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <div className={classes.facts}>
          <strong className={classes.amount}>{money(invoice.amountMinor)}</strong>
          <span className={classes.about}>
            <span>{nameOf(invoice)}</span>
            <span>{payerName}</span>
          </span>
        </div>
        <Input.Wrapper
          label={t('payment-link.make.hours')}
          labelElement="div"
          inputWrapperOrder={['label', 'input', 'description']}
          descriptionProps={{ mt: 4 }}
          description={invoice.kind === 'booking' && t('payment-link.make.held')}
        >
          <SegmentedControl
            fullWidth
            aria-label={t('payment-link.make.hours')}
            data={choices.map((hours) => ({
              value: String(hours),
              label: t('payment-link.make.hours.of', { hours }),
            }))}
            {...form.getInputProps('hours')}
          />
        </Input.Wrapper>
        {email === null ? (
          <Text size="sm" c="dimmed">
            {t('payment-link.make.no-email', { payer: payerName })}
          </Text>
        ) : (
          <Checkbox
            label={t('payment-link.make.send', { email })}
            {...form.getInputProps('isSent', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </FormDialog>
  )
}

function Off({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  return (
    <>
      <Text size="sm" fw={600}>
        {t('payment-link.off')}
      </Text>
      <Text size="sm">{t('payment-link.off.hint', { isAdmin: isAdmin ? 'yes' : 'no' })}</Text>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('desk.close')}
        </Button>
        {isAdmin && (
          <Button component={Link} href="/settings?section=online" onClick={onClose}>
            {t('payment-link.off.to-settings')}
          </Button>
        )}
      </Group>
    </>
  )
}

import { Button, Group, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { InvoiceId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { EntryRows } from './entry-rows.tsx'
import { useInvoiceName } from './invoice-name.tsx'
import { InvoiceStateMark } from './invoice-state.tsx'
import classes from './money.module.css'
import { PaperDialog } from './paper-dialog.tsx'

type Details = Awaited<ReturnType<Desk['invoices']['details']>>
type InvoiceDialogProps = { readonly id: InvoiceId; readonly onClose: () => void }

/** What one invoice is for, where its amount comes from, and everything that paid, reopened or refunded it. */
export function InvoiceDialog({ id, onClose }: InvoiceDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [isPrinting, setIsPrinting] = useState(false)
  const details = useQuery(ask.invoices.details.queryOptions({ input: { id } }))
  if (isPrinting) return <PaperDialog paper={{ kind: 'invoice', id }} onClose={onClose} />
  return (
    <Modal
      opened
      onClose={onClose}
      title={details.data ? t('money.invoice.number', { number: details.data.invoice.number }) : t('money.invoice')}
      size={560}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {details.isError && <Failed error={details.error} retry={() => details.refetch()} />}
      {details.isPending && <Loading />}
      {details.data && <InvoiceDetails details={details.data} />}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('desk.close')}
        </Button>
        <Button leftSection={<IconPrinter size={16} />} onClick={() => setIsPrinting(true)}>
          {t('money.print', { kind: 'invoice' })}
        </Button>
      </Group>
    </Modal>
  )
}

function InvoiceDetails({ details: { invoice, payerName, entries } }: { readonly details: Details }) {
  const { t, money, day } = useWords()
  const nameOf = useInvoiceName()
  const { kind, personName, amountMinor, state, issuedOn, cancelReason } = invoice
  return (
    <>
      <p className={`${classes.lead} ${classes.subject}`}>
        <strong>{money(amountMinor)}</strong>
        <span>{nameOf(invoice)}</span>
        <InvoiceStateMark state={state} />
      </p>
      <p className={classes.lead}>{t(`money.invoice.why.${kind}`, { day: day(issuedOn, 'number') })}</p>
      <p className={classes.lead}>
        {personName === payerName
          ? t('money.invoice.own', { payer: payerName })
          : t('money.invoice.for-other', { payer: payerName, person: personName })}
      </p>
      {cancelReason !== null && (
        <p className={classes.lead}>
          {t('money.cancelled-because', { reason: t('money.reason.is', { reason: cancelReason }) })}
        </p>
      )}
      {entries.length === 0 ? (
        <p className={`${classes.lead} ${classes.quiet}`}>{t('money.invoice.untouched')}</p>
      ) : (
        <EntryRows entries={entries} />
      )}
    </>
  )
}

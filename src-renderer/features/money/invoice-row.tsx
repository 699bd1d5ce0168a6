import { ActionIcon, Button, Group, Menu, Table } from '@mantine/core'
import { IconDots, IconFileX, IconPrinter, IconQrcode, IconWallet } from '@tabler/icons-react'
import { useState } from 'react'
import type { Invoice } from '../../../src-shared/contract/money.ts'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useCommand, useDesk, useIsAdmin } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { LinkDialog } from '../payment-links/link-dialog.tsx'
import { LinkFigure } from '../payment-links/link-figure.tsx'
import { MakeLinkDialog } from '../payment-links/make-link-dialog.tsx'
import { isLive } from '../payment-links/standing.ts'
import { type Account, canSettle } from './account.ts'
import { CancelInvoiceDialog } from './cancel-invoice-dialog.tsx'
import { InvoiceDialog } from './invoice-dialog.tsx'
import { useInvoiceName } from './invoice-name.tsx'
import { InvoiceStateMark } from './invoice-state.tsx'
import classes from './money.module.css'
import { PaperDialog } from './paper-dialog.tsx'
import { PaymentDialog } from './payment-dialog.tsx'

type Opened = 'explain' | 'pay' | 'print' | 'cancel' | 'link' | 'make-link' | null
type InvoiceRowProps = {
  readonly invoice: Invoice
  /** What can be said of paying it over the internet. */
  readonly link: PaymentLink | undefined
  readonly account: Account
  readonly personId: PersonId
}

const columns = 6

export function InvoiceRow({ invoice, link, account, personId }: InvoiceRowProps) {
  const { t, day, money } = useWords()
  const nameOf = useInvoiceName()
  const { desk } = useDesk()
  const settle = useCommand(desk.invoices.settle)
  const tell = useTell()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const { id, number, state, amountMinor } = invoice
  const pay = () => {
    if (!canSettle(account, invoice)) return setOpened('pay')
    settle.mutate({ id }, { onSuccess: () => tell(t('money.invoice.settled', { number, amount: money(amountMinor) })) })
  }
  return (
    <>
      <Table.Tr data-quiet={state === 'cancelled' || undefined}>
        <Table.Td className={classes.tight}>{number}</Table.Td>
        <Table.Td className={classes.tight}>{day(invoice.issuedOn, 'number')}</Table.Td>
        <Table.Td>
          {nameOf(invoice)}
          <About invoice={invoice} personId={personId} />
        </Table.Td>
        <Table.Td className={classes.money}>
          <button
            type="button"
            className={classes.figure}
            aria-label={t('money.invoice.explain', { amount: money(amountMinor), number })}
            onClick={() => setOpened('explain')}
          >
            {money(amountMinor)}
          </button>
        </Table.Td>
        <Table.Td className={classes.tight}>
          <InvoiceStateMark state={state} />
          {link && <LinkFigure link={link} onOpen={() => setOpened('link')} />}
        </Table.Td>
        <Table.Td className={classes.tight}>
          <Actions
            invoice={invoice}
            hasLiveLink={link !== undefined && isLive(link)}
            isFromBalance={canSettle(account, invoice)}
            isPaying={settle.isPending}
            onPay={pay}
            onOpen={setOpened}
          />
        </Table.Td>
      </Table.Tr>
      {settle.error !== null && (
        <Table.Tr>
          <Table.Td colSpan={columns}>
            <FailureText error={settle.error} />
          </Table.Td>
        </Table.Tr>
      )}
      {opened === 'explain' && <InvoiceDialog id={id} onClose={close} />}
      {opened === 'pay' && <PaymentDialog personId={personId} invoiceId={id} onClose={close} />}
      {opened === 'print' && <PaperDialog paper={{ kind: 'invoice', id }} onClose={close} />}
      {opened === 'cancel' && <CancelInvoiceDialog invoice={invoice} onClose={close} />}
      {opened === 'link' && link && <LinkDialog linkId={link.id} onClose={close} />}
      {opened === 'make-link' && <MakeLinkDialog invoiceId={id} onClose={close} />}
    </>
  )
}

function About({ invoice, personId }: { readonly invoice: Invoice; readonly personId: PersonId }) {
  const { t } = useWords()
  const facts = [
    invoice.personId !== personId && t('money.invoices.for', { person: invoice.personName }),
    invoice.cancelReason !== null &&
      t('money.cancelled-because', { reason: t('money.reason.is', { reason: invoice.cancelReason }) }),
  ].filter((fact) => fact !== false)
  return facts.length > 0 ? <span className={classes.under}>{facts.join(' · ')}</span> : null
}

type ActionsProps = {
  readonly invoice: Invoice
  readonly hasLiveLink: boolean
  readonly isFromBalance: boolean
  readonly isPaying: boolean
  readonly onPay: () => void
  readonly onOpen: (what: Opened) => void
}

function Actions({ invoice, hasLiveLink, isFromBalance, isPaying, onPay, onOpen }: ActionsProps) {
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  const { number, state } = invoice
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {state === 'unpaid' && (
        <Button
          variant="default"
          size="compact-xs"
          loading={isPaying}
          leftSection={isFromBalance && <IconWallet size={14} />}
          aria-label={t('money.invoice.pay-of', { number })}
          onClick={onPay}
        >
          {t(isFromBalance ? 'money.invoice.pay-balance' : 'money.invoice.pay')}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon size={24} aria-label={t('money.invoice.actions', { number })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {state === 'unpaid' && (
            <Menu.Item
              leftSection={<IconQrcode size={14} />}
              onClick={() => onOpen(hasLiveLink ? 'link' : 'make-link')}
            >
              {t(hasLiveLink ? 'payment-link.open' : 'payment-link.make')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPrinter size={14} />} onClick={() => onOpen('print')}>
            {t('money.print', { kind: 'invoice' })}
          </Menu.Item>
          {isAdmin && state !== 'cancelled' && (
            <Menu.Item
              c="var(--mantine-color-error)"
              leftSection={<IconFileX size={14} />}
              onClick={() => onOpen('cancel')}
            >
              {t('money.invoice.cancel')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}

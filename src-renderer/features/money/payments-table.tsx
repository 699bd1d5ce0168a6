import { ActionIcon, Button, Menu, Table } from '@mantine/core'
import { IconDots, IconPrinter, IconReceiptOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { Payment } from '../../../src-shared/contract/money.ts'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useIsAdmin } from '../../client/desk-context.tsx'
import { Nothing, Section } from '../../ui/section.tsx'
import { useWords } from '../../ui/words.tsx'
import { DecideDialog } from '../payment-links/decide-dialog.tsx'
import { LinkDialog } from '../payment-links/link-dialog.tsx'
import { LinkFigure } from '../payment-links/link-figure.tsx'
import { SendBack } from '../payment-links/send-back.tsx'
import { CancelPaymentDialog } from './cancel-payment-dialog.tsx'
import classes from './money.module.css'
import { PaperDialog } from './paper-dialog.tsx'

const shownAtFirst = 12

type PaymentsTableProps = { readonly payments: readonly Payment[]; readonly links: readonly PaymentLink[] }

export function PaymentsTable({ payments, links }: PaymentsTableProps) {
  const { t } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? payments : payments.slice(0, shownAtFirst)
  return (
    <Section title={t('money.payments')}>
      {payments.length === 0 && <Nothing>{t('money.payments.none')}</Nothing>}
      {payments.length > 0 && (
        <Table className={classes.table} verticalSpacing={6} horizontalSpacing={8} aria-label={t('money.payments')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.tight}>{t('money.payments.at')}</Table.Th>
              <Table.Th>{t('money.method')}</Table.Th>
              <Table.Th className={classes.tight}>{t('money.payments.actor')}</Table.Th>
              <Table.Th className={classes.money}>{t('money.amount')}</Table.Th>
              <Table.Th className={classes.tight}>{t('money.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((payment) => (
              <PaymentRow
                key={payment.id}
                payment={payment}
                link={links.find(({ paymentId }) => paymentId === payment.id)}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {payments.length > shown.length && (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={() => setShowsAll(true)}>
          {t('money.show-all', { count: payments.length })}
        </Button>
      )}
    </Section>
  )
}

type Opened = 'print' | 'cancel' | 'link' | 'refund' | null
type PaymentRowProps = { readonly payment: Payment; readonly link: PaymentLink | undefined }

function PaymentRow({ payment, link }: PaymentRowProps) {
  const { t, moment, money } = useWords()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const { id, at, method, actor, note, amountMinor, cancelledAt, cancelReason, cancelledBy } = payment
  const isCancelled = cancelledAt !== null
  return (
    <Table.Tr data-quiet={isCancelled || undefined}>
      <Table.Td className={classes.tight}>{moment(at)}</Table.Td>
      <Table.Td>
        {t('money.method.is', { method })}
        {link && <LinkFigure link={link} onOpen={() => setOpened('link')} />}
        {note !== null && <span className={classes.under}>{note}</span>}
        {isCancelled && (
          <span className={classes.under}>
            {t('money.payments.cancelled', {
              at: moment(cancelledAt),
              actor: cancelledBy ?? '',
              reason: t('money.reason.is', { reason: cancelReason ?? '' }),
            })}
          </span>
        )}
      </Table.Td>
      <Table.Td className={classes.tight}>{t('money.actor', { actor })}</Table.Td>
      <Table.Td className={classes.money}>
        <span className={classes.money}>{money(amountMinor)}</span>
      </Table.Td>
      <Table.Td className={classes.tight}>
        <Actions payment={payment} link={link} onOpen={setOpened} />
        {opened === 'print' && <PaperDialog paper={{ kind: 'receipt', id }} onClose={close} />}
        {opened === 'cancel' && <CancelPaymentDialog payment={payment} onClose={close} />}
        {opened === 'link' && link && <LinkDialog linkId={link.id} onClose={close} />}
        {opened === 'refund' && link && <DecideDialog deed="refund" link={link} onClose={close} />}
      </Table.Td>
    </Table.Tr>
  )
}

type ActionsProps = PaymentRowProps & { readonly onOpen: (what: Opened) => void }

function Actions({ payment: { at, amountMinor, cancelledAt }, link, onOpen }: ActionsProps) {
  const { t, money, moment } = useWords()
  const isAdmin = useIsAdmin()
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('money.payment.actions', { amount: money(amountMinor), at: moment(at) })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={14} />} onClick={() => onOpen('print')}>
          {t('money.print', { kind: 'receipt' })}
        </Menu.Item>
        {isAdmin && cancelledAt === null && <TakeBack link={link} onOpen={onOpen} />}
      </Menu.Dropdown>
    </Menu>
  )
}

function TakeBack({ link, onOpen }: Pick<ActionsProps, 'link' | 'onOpen'>) {
  const { t } = useWords()
  if (link !== undefined) return <SendBack link={link} onRefund={() => onOpen('refund')} />
  return (
    <Menu.Item
      c="var(--mantine-color-error)"
      leftSection={<IconReceiptOff size={14} />}
      onClick={() => onOpen('cancel')}
    >
      {t('money.payment.cancel')}
    </Menu.Item>
  )
}

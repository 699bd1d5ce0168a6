import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { Nothing, Section } from '../../ui/section.tsx'
import { useWords } from '../../ui/words.tsx'
import { linkOf } from '../payment-links/standing.ts'
import type { Account } from './account.ts'
import { InvoiceRow } from './invoice-row.tsx'
import classes from './money.module.css'

const shownAtFirst = 12

type InvoicesTableProps = {
  readonly account: Account
  /** Newest first. */
  readonly links: readonly PaymentLink[]
  readonly personId: PersonId
}

export function InvoicesTable({ account, links, personId }: InvoicesTableProps) {
  const { t } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const { invoices } = account
  const shown = showsAll ? invoices : invoices.slice(0, shownAtFirst)
  return (
    <Section title={t('money.invoices')}>
      {invoices.length === 0 && <Nothing>{t('money.invoices.none')}</Nothing>}
      {invoices.length > 0 && (
        <Table className={classes.table} verticalSpacing={6} horizontalSpacing={8} aria-label={t('money.invoices')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.tight}>{t('money.invoices.number')}</Table.Th>
              <Table.Th className={classes.tight}>{t('money.invoices.day')}</Table.Th>
              <Table.Th>{t('money.invoices.what')}</Table.Th>
              <Table.Th className={classes.money}>{t('money.amount')}</Table.Th>
              <Table.Th className={classes.tight}>{t('money.invoices.state')}</Table.Th>
              <Table.Th className={classes.tight}>{t('money.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((invoice) => (
              <InvoiceRow
                key={invoice.id}
                invoice={invoice}
                link={linkOf({ invoiceId: invoice.id, isUnpaid: invoice.state === 'unpaid' }, links)}
                account={account}
                personId={personId}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {invoices.length > shown.length && (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={() => setShowsAll(true)}>
          {t('money.show-all', { count: invoices.length })}
        </Button>
      )}
    </Section>
  )
}

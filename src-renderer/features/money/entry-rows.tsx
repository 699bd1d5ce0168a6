import { Table } from '@mantine/core'
import type { AccountEntry } from '../../../src-shared/contract/money.ts'
import { useWords } from '../../ui/words.tsx'
import { entrySum } from './entry-sum.ts'
import classes from './money.module.css'

/** PAY-1: what moved on an account, the newest first, each with the balance before and after. */
export function EntryRows({ entries }: { readonly entries: readonly AccountEntry[] }) {
  const { t } = useWords()
  return (
    <Table className={classes.table} verticalSpacing={6} horizontalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('money.entry.what')}</Table.Th>
          <Table.Th className={classes.money}>{t('money.entry.sum')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function EntryRow({ entry }: { readonly entry: AccountEntry }) {
  const { t, money, moment } = useWords()
  const { kind, method, invoiceNumber, note, actor, at } = entry
  const about = [moment(at), t('money.by', { actor }), note && t('money.reason.is', { reason: note })].filter(Boolean)
  return (
    <Table.Tr>
      <Table.Td>
        {t(`money.entry.${kind}`, { method: method ?? 'none', number: invoiceNumber ?? '' })}
        <span className={classes.under}>{about.join(' · ')}</span>
      </Table.Td>
      <Table.Td className={classes.money}>{entrySum(entry, money)}</Table.Td>
    </Table.Tr>
  )
}

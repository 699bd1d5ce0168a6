import { Table } from '@mantine/core'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { processText } from './format.ts'
import type { Totals } from './totals.ts'

const columns = [
  ['runs', 'automation.figure.runs'],
  ['trainings', 'automation.figure.trainings'],
  ['students', 'automation.figure.people'],
  ['sessions', 'automation.figure.sessions'],
  ['invoices', 'automation.figure.invoices'],
  ['autoPayments', 'automation.figure.auto-payments'],
  ['warnings', 'automation.figure.warnings'],
  ['errors', 'automation.figure.errors'],
] as const satisfies readonly (readonly [Exclude<keyof Totals, 'process'>, WordKey])[]

/** PRO-4: what each process came to in the chosen days. */
export function TotalsTable({ totals }: { readonly totals: readonly Totals[] }) {
  const words = useWords()
  const { t, number } = words
  return (
    <Table.ScrollContainer minWidth={760} type="native" className={classes.totals}>
      <Table className={classes.table} verticalSpacing={2} withRowBorders={false} aria-label={t('automation.totals')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('automation.totals')}</Table.Th>
            {columns.map(([name, head]) => (
              <Table.Th key={name} className={classes.number}>
                {t(head)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {totals.map((sum) => (
            <Table.Tr key={sum.process}>
              <Table.Th scope="row" className={classes.rowHead}>
                {processText(sum.process, words)}
              </Table.Th>
              {columns.map(([name]) => (
                <Table.Td key={name} className={classes.number} data-zero={sum[name] === 0 || undefined}>
                  {number(sum[name])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

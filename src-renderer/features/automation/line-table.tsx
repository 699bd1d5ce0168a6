import { Box, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { type CreatedLine, createdIn, type LineGroup, type SettledLine, settledIn, subjectOf } from './line-facts.ts'

/** Groups that are read down the columns, not as sentences. */
const tables = ['created', 'present', 'settled'] as const
type TableGroup = (typeof tables)[number]
export const tableOf = (group: LineGroup): TableGroup | undefined => tables.find((known) => known === group)

type Column = {
  readonly head: WordKey
  readonly isNumber?: boolean
  readonly cell: (line: ProcessLine) => ReactNode
}

const created =
  (cell: (line: CreatedLine) => ReactNode) =>
  (line: ProcessLine): ReactNode => {
    const facts = createdIn(line)
    return facts && cell(facts)
  }

const settled = (name: keyof Pick<SettledLine, 'people' | 'sessions' | 'invoices' | 'paid'>) => ({
  isNumber: true,
  cell: (line: ProcessLine) => settledIn(line)?.[name],
})

const time: Column = { head: 'automation.cell.time', cell: (line) => subjectOf(line)?.time }
const type: Column = { head: 'automation.cell.type', cell: (line) => subjectOf(line)?.type }

const columns: Readonly<Record<TableGroup, readonly Column[]>> = {
  created: [
    { head: 'automation.cell.time', cell: created((line) => `${line.time}–${line.endTime}`) },
    {
      head: 'automation.cell.type',
      cell: created((line) => (
        <>
          <Box component="span" className={classes.swatch} __vars={{ '--type-colour': line.colour }} aria-hidden />
          {line.type}
        </>
      )),
    },
    { head: 'automation.cell.trainer', cell: created((line) => line.trainer) },
    { head: 'automation.cell.room', cell: created((line) => line.room) },
    { head: 'automation.cell.taken', isNumber: true, cell: created((line) => `${line.count}/${line.capacity}`) },
  ],
  present: [time, type, { head: 'automation.figure.people', isNumber: true, cell: ({ facts }) => facts.count }],
  settled: [
    time,
    type,
    { head: 'automation.figure.people', ...settled('people') },
    { head: 'automation.figure.sessions', ...settled('sessions') },
    { head: 'automation.figure.invoices', ...settled('invoices') },
    { head: 'automation.figure.auto-payments', ...settled('paid') },
  ],
}

type Props = {
  readonly group: TableGroup
  readonly lines: readonly ProcessLine[]
  readonly label: string
  readonly actions: ((line: ProcessLine) => ReactNode) | undefined
}

/** What a run did, or would do, with one class a row. */
export function LineTable({ group, lines, label, actions }: Props) {
  const { t } = useWords()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table className={classes.table} verticalSpacing={2} aria-label={label} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('automation.cell.day')}</Table.Th>
            {columns[group].map(({ head, isNumber }) => (
              <Table.Th key={head} className={isNumber ? classes.number : undefined}>
                {t(head)}
              </Table.Th>
            ))}
            {actions && <Table.Th className={classes.number}>{t('automation.cell.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <LineRow key={line.unit} group={group} line={line} actions={actions} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

type RowProps = { readonly group: TableGroup; readonly line: ProcessLine; readonly actions: Props['actions'] }

function LineRow({ group, line, actions }: RowProps) {
  const { day } = useWords()
  const subject = subjectOf(line)
  if (!subject) return null
  return (
    <Table.Tr>
      <Table.Td className={classes.nowrap}>{day(subject.day)}</Table.Td>
      {columns[group].map(({ head, isNumber, cell }) => (
        <Table.Td key={head} className={isNumber ? classes.number : undefined}>
          {cell(line)}
        </Table.Td>
      ))}
      {actions && <Table.Td className={classes.number}>{actions(line)}</Table.Td>}
    </Table.Tr>
  )
}

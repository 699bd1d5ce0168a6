import { Anchor, Table } from '@mantine/core'
import { Link } from 'wouter'
import type { Run } from '../../../src-shared/contract/processes.ts'
import { mondayOfWeek } from '../../../src-shared/kernel/time.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { useWords, type Words } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { periodText, processText, runName, startedByText } from './format.ts'
import { Status } from './status.tsx'

const columns = [
  'automation.col.process',
  'automation.col.period',
  'automation.col.status',
  'automation.col.started-by',
  'automation.col.started',
] as const satisfies readonly WordKey[]

const figures = [
  ['trainings', 'automation.figure.trainings'],
  ['students', 'automation.figure.people'],
  ['sessionsDeducted', 'automation.figure.sessions'],
  ['invoicesCreated', 'automation.figure.invoices'],
] as const satisfies readonly (readonly [keyof Run, WordKey])[]

export function HistoryTable({ runs }: { readonly runs: readonly Run[] }) {
  const { t } = useWords()
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table
        className={classes.table}
        verticalSpacing={2}
        horizontalSpacing={8}
        highlightOnHover
        aria-label={t('automation.history.label')}
      >
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(column)}</Table.Th>
            ))}
            {figures.map(([name, head]) => (
              <Table.Th key={name} className={classes.number}>
                {t(head)}
              </Table.Th>
            ))}
            <Table.Th className={classes.number}>{t('automation.col.problems')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <HistoryRow key={run.id} run={run} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function HistoryRow({ run }: { readonly run: Run }) {
  const words = useWords()
  const { t, moment, number } = words
  return (
    <Table.Tr>
      <Table.Td className={classes.nowrap}>
        <Anchor
          component={Link}
          href={`/automation/${run.id}`}
          size="sm"
          fw={600}
          aria-label={t('automation.history.open', { name: runName(run, words) })}
        >
          {processText(run.process, words)}
        </Anchor>
      </Table.Td>
      <Table.Td className={classes.nowrap}>{datesOf(run, words)}</Table.Td>
      <Table.Td>
        <Status status={run.status} />
      </Table.Td>
      <Table.Td>{startedByText(run, words)}</Table.Td>
      <Table.Td className={classes.nowrap}>{moment(run.startedAt)}</Table.Td>
      {figures.map(([name]) => (
        <Table.Td key={name} className={classes.number} data-zero={run[name] === 0 || undefined}>
          {number(run[name])}
        </Table.Td>
      ))}
      <Table.Td className={classes.number} data-zero={run.warnings + run.errors === 0 || undefined}>
        {number(run.warnings + run.errors)}
      </Table.Td>
    </Table.Tr>
  )
}

function datesOf({ period }: Run, words: Words) {
  const monday = mondayOfWeek(period)
  return (
    <>
      {periodText(period, words)} {monday && <span className={classes.quiet}>{words.day(monday)}</span>}
    </>
  )
}

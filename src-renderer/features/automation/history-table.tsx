import { Anchor, Table } from '@mantine/core'
import { Link } from 'wouter'
import type { Run } from '../../../src-shared/contract/processes.ts'
import { addDays, mondayOfWeek } from '../../../src-shared/kernel/time.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { duration, runName, startedByText, weekNumber } from './format.ts'
import { Status } from './status.tsx'

const columns = [
  'automation.col.period',
  'automation.col.status',
  'automation.col.business-date',
  'automation.col.started-by',
  'automation.col.started',
] as const satisfies readonly WordKey[]

const numbers = [
  'automation.col.duration',
  'automation.figure.trainings',
  'automation.figure.students',
  'automation.figure.warnings',
  'automation.figure.errors',
] as const satisfies readonly WordKey[]

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
            {numbers.map((column) => (
              <Table.Th key={column} className={classes.number}>
                {t(column)}
              </Table.Th>
            ))}
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
  const { t, day, moment, number, range, language } = words
  const monday = mondayOfWeek(run.period)
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
          {weekNumber(run.period)}
        </Anchor>{' '}
        <span className={classes.quiet}>{monday && range(monday, addDays(monday, 6))}</span>
      </Table.Td>
      <Table.Td>
        <Status status={run.status} />
      </Table.Td>
      <Table.Td className={classes.nowrap}>{day(run.businessDate, 'number')}</Table.Td>
      <Table.Td>{startedByText(run, words)}</Table.Td>
      <Table.Td className={classes.nowrap}>{moment(run.startedAt)}</Table.Td>
      <Table.Td className={`${classes.number} ${classes.nowrap}`}>
        {run.finishedAt === null ? '…' : duration(run.finishedAt - run.startedAt, language)}
      </Table.Td>
      {[run.trainings, run.students, run.warnings, run.errors].map((figure, index) => (
        <Table.Td key={numbers[index + 1]} className={classes.number}>
          {number(figure)}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

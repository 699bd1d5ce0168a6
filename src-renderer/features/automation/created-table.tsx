import { Box, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { createdIn } from './line-facts.ts'

type Props = {
  readonly lines: readonly ProcessLine[]
  readonly label: string
  readonly actions: ((line: ProcessLine) => ReactNode) | undefined
}

/** The trainings a run made, or would make, as a table: they are read down the columns, not as sentences. */
export function CreatedTable({ lines, label, actions }: Props) {
  const { t } = useWords()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table className={classes.table} verticalSpacing={2} aria-label={label} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('automation.cell.day')}</Table.Th>
            <Table.Th>{t('automation.cell.time')}</Table.Th>
            <Table.Th>{t('automation.cell.type')}</Table.Th>
            <Table.Th>{t('automation.cell.trainer')}</Table.Th>
            <Table.Th>{t('automation.cell.room')}</Table.Th>
            <Table.Th className={classes.number}>{t('automation.cell.taken')}</Table.Th>
            {actions && <Table.Th className={classes.number}>{t('automation.cell.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <CreatedRow key={line.unit} line={line} actions={actions} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function CreatedRow({ line, actions }: { readonly line: ProcessLine; readonly actions: Props['actions'] }) {
  const { day } = useWords()
  const created = createdIn(line)
  if (!created) return null
  return (
    <Table.Tr>
      <Table.Td className={classes.nowrap}>{day(created.day)}</Table.Td>
      <Table.Td className={classes.nowrap}>
        {created.time}–{created.endTime}
      </Table.Td>
      <Table.Td>
        <Box component="span" className={classes.swatch} __vars={{ '--type-colour': created.colour }} aria-hidden />
        {created.type}
      </Table.Td>
      <Table.Td>{created.trainer}</Table.Td>
      <Table.Td>{created.room}</Table.Td>
      <Table.Td className={classes.number}>
        {created.count}/{created.capacity}
      </Table.Td>
      {actions && <Table.Td className={classes.number}>{actions(line)}</Table.Td>}
    </Table.Tr>
  )
}

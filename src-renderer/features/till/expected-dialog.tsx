import { Modal, Table } from '@mantine/core'
import type { Shift } from '../../../src-shared/contract/till.ts'
import { useWords } from '../../ui/words.tsx'
import { entrySum } from '../money/entry-sum.ts'
import { drawerRows, type MovedRow } from './drawer-rows.ts'
import { moveText } from './moves-table.tsx'
import classes from './till.module.css'

type ExpectedDialogProps = { readonly shift: Shift; readonly onClose: () => void }

/** Why the drawer should hold what it should: the float and every move, each with the sum before and after. */
export function ExpectedDialog({ shift, onClose }: ExpectedDialogProps) {
  const { t, money, moment } = useWords()
  const rows = drawerRows(shift)
  const title = t('till.expected.of', { desk: shift.desk })
  return (
    <Modal opened onClose={onClose} title={title} size={640} closeButtonProps={{ 'aria-label': t('desk.close') }}>
      <p className={classes.lead}>
        {t('till.expected.is', {
          amount: money(shift.expectedMinor),
          float: money(shift.floatMinor),
          count: rows.length,
        })}
      </p>
      <section
        className={classes.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
        tabIndex={0}
        data-autofocus
        aria-label={title}
      >
        <Table className={classes.table} verticalSpacing={6} horizontalSpacing={8}>
          <Table.Tbody>
            <Table.Tr>
              <Table.Td>
                {t('paper.till.float')}
                <span className={classes.under}>
                  {t('paper.done-by', { at: moment(shift.openedAt), name: shift.openedBy })}
                </span>
              </Table.Td>
              <Table.Td className={classes.number}>{money(shift.floatMinor)}</Table.Td>
            </Table.Tr>
            {rows.map((row, index) => (
              <ExplainedRow key={`${index} ${row.move.at}`} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Modal>
  )
}

function ExplainedRow({ row }: { readonly row: MovedRow }) {
  const words = useWords()
  const { t, money, moment } = words
  const { reason, at, actor } = row.move
  const about = [t('paper.done-by', { at: moment(at), name: actor }), reason].filter((text) => text !== null)
  return (
    <Table.Tr>
      <Table.Td>
        {moveText(row.move, words)}
        <span className={classes.under}>{about.join(' · ')}</span>
      </Table.Td>
      <Table.Td className={classes.number}>{entrySum(row, money)}</Table.Td>
    </Table.Tr>
  )
}

import { Table } from '@mantine/core'
import type { TillMove } from '../../../src-shared/contract/till.ts'
import { useWords, type Words } from '../../ui/words.tsx'
import { signed } from './signed.ts'
import classes from './till.module.css'

export const moveText = ({ kind, who }: TillMove, { t }: Words): string => t(`till.move.${kind}`, { who: who ?? '–' })

/** What went into the drawer and out of it: what, why, when, by whom. */
export function MovesTable({ moves }: { readonly moves: readonly TillMove[] }) {
  const words = useWords()
  const { t, money, time, moment } = words
  if (moves.length === 0) return <p className={classes.none}>{t('till.moves.none')}</p>
  return (
    <Table className={classes.table} verticalSpacing={6} horizontalSpacing={8} aria-label={t('till.moves')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.tight}>{t('paper.till.time')}</Table.Th>
          <Table.Th>{t('paper.till.what')}</Table.Th>
          <Table.Th>{t('paper.till.by')}</Table.Th>
          <Table.Th className={classes.number}>{t('paper.amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {moves.map((move, index) => (
          // Moves have no name of their own and are never taken back: their place from the end stays theirs.
          <Table.Tr key={moves.length - index}>
            <Table.Td className={classes.tight} title={moment(move.at)}>
              {time(move.at)}
            </Table.Td>
            <Table.Td>
              {moveText(move, words)}
              {move.reason !== null && <span className={classes.under}>{move.reason}</span>}
            </Table.Td>
            <Table.Td className={classes.quiet}>{t('money.actor', { actor: move.actor })}</Table.Td>
            <Table.Td className={classes.number}>{signed(move.amountMinor, money)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

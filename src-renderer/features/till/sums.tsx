import { Table } from '@mantine/core'
import type { Shift } from '../../../src-shared/contract/till.ts'
import { useWords } from '../../ui/words.tsx'
import { sumsByKind } from './drawer-rows.ts'
import { signed } from './signed.ts'
import classes from './till.module.css'

type Sums = { readonly shift: Pick<Shift, 'floatMinor' | 'moves'> }

/** The float and what each kind of move added or took; what they come to stands elsewhere. */
export function DrawerSums({ shift: { floatMinor, moves } }: Sums) {
  const { t, money } = useWords()
  return (
    <dl className={classes.sums}>
      <div>
        <dt>{t('paper.till.float')}</dt>
        <dd>{money(floatMinor)}</dd>
      </div>
      {sumsByKind(moves).map(({ kind, count, amountMinor }) => (
        <div key={kind}>
          <dt>
            {t(`paper.till.sum.${kind}`)} <span className={classes.quiet}>· {count}</span>
          </dt>
          <dd>{signed(amountMinor, money)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What was taken at this desk, whether it went into the drawer or not. */
export function Takings({ byMethod }: Pick<Shift, 'byMethod'>) {
  const { t, money, number } = useWords()
  const count = byMethod.reduce((sum, one) => sum + one.count, 0)
  const amountMinor = byMethod.reduce((sum, one) => sum + one.amountMinor, 0)
  if (byMethod.length === 0) return <p className={classes.none}>{t('till.taken.none')}</p>
  return (
    <Table className={classes.table} verticalSpacing={5} horizontalSpacing={8} aria-label={t('paper.till.taken')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('paper.till.method')}</Table.Th>
          <Table.Th className={classes.number}>{t('paper.till.count')}</Table.Th>
          <Table.Th className={classes.number}>{t('paper.amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {byMethod.map((one) => (
          <Table.Tr key={one.method}>
            <Table.Td>{t('paper.method', { method: one.method })}</Table.Td>
            <Table.Td className={classes.number}>{number(one.count)}</Table.Td>
            <Table.Td className={classes.number}>{money(one.amountMinor)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('paper.total')}</Table.Th>
          <Table.Td className={classes.number}>{number(count)}</Table.Td>
          <Table.Td className={classes.number}>{money(amountMinor)}</Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

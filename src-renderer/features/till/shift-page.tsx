import { Button, Table, Title } from '@mantine/core'
import { IconArrowLeft, IconCashRegister } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Shift } from '../../../src-shared/contract/till.ts'
import type { ShiftId } from '../../../src-shared/kernel/brand.ts'
import { refusalIn } from '../../client/desk.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords, type Words } from '../../ui/words.tsx'
import { LeftOpenList } from './left-open-list.tsx'
import { MovesTable } from './moves-table.tsx'
import { PrintShift } from './print-shift.tsx'
import { ShiftFigures } from './shift-figures.tsx'
import { DrawerSums, Takings } from './sums.tsx'
import classes from './till.module.css'

/** One shift: its Z report once it is closed, its X report until then. */
export function ShiftPage({ id }: { readonly id: ShiftId }) {
  const { ask } = useDesk()
  const words = useWords()
  const { t } = words
  const shift = useQuery(ask.till.shift.queryOptions({ input: { id } }))
  const title = shift.data ? titleOf(shift.data, words) : t('desk.nav.till')
  return (
    <Page title={title} actions={<Deeds shift={shift.data} />}>
      {shift.isPending && <Loading />}
      {shift.error &&
        (refusalIn(shift.error)?.code === 'desk.not-found' ? (
          <Empty icon={<IconCashRegister size={32} stroke={1.5} />} title={t('till.shift.unknown')} />
        ) : (
          <Failed error={shift.error} retry={() => shift.refetch()} />
        ))}
      {shift.data && <ShiftReport shift={shift.data} />}
    </Page>
  )
}

const titleOf = ({ closed }: Shift, { t }: Words): string =>
  closed ? t('paper.till.z-title', { number: closed.zNumber }) : t('paper.till.x-title')

function Deeds({ shift }: { readonly shift: Shift | undefined }) {
  const { t } = useWords()
  return (
    <>
      <Button
        component={Link}
        href="/till?tab=shifts"
        variant="subtle"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
      >
        {t('till.tab.shifts')}
      </Button>
      {shift && (
        <PrintShift
          id={shift.id}
          label={t(shift.closed ? 'till.print-z' : 'till.print-x')}
          isFocused={shift.closed !== null}
        />
      )}
    </>
  )
}

function ShiftReport({ shift }: { readonly shift: Shift }) {
  const { t } = useWords()
  return (
    <div className={classes.stack}>
      <ShiftFigures shift={shift} />
      <div className={classes.report}>
        <div className={classes.column}>
          <section className={classes.panel} aria-label={t('paper.till.cash')}>
            <Title order={2} className={classes.head}>
              {t('paper.till.cash')}
            </Title>
            <DrawerSums shift={shift} />
          </section>
          <section className={classes.panel} aria-label={t('paper.till.taken')}>
            <Title order={2} className={classes.head}>
              {t('paper.till.taken')}
            </Title>
            <Takings byMethod={shift.byMethod} />
          </section>
          <Counted shift={shift} />
        </div>
        <div className={classes.column}>
          <section className={classes.panel} aria-label={t('till.moves')}>
            <Title order={2} className={classes.head}>
              {t('till.moves')}
            </Title>
            <MovesTable moves={shift.moves.toReversed()} />
          </section>
          <LeftOpenList leftOpen={shift.leftOpen} />
        </div>
      </div>
    </div>
  )
}

/** The coins and notes that were counted, largest first; nothing where only a total was. */
function Counted({ shift: { closed } }: { readonly shift: Shift }) {
  const { t, money, number } = useWords()
  const pieces = Object.entries(closed?.counts ?? {})
    .map(([value, count]) => ({ value: Number(value), count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.value - a.value)
  if (pieces.length === 0) return null
  const head = t('paper.till.count-title')
  return (
    <section className={classes.panel} aria-label={head}>
      <Title order={2} className={classes.head}>
        {head}
      </Title>
      <Table className={classes.table} verticalSpacing={4} horizontalSpacing={8} aria-label={head}>
        <Table.Tbody>
          {pieces.map(({ value, count }) => (
            <Table.Tr key={value}>
              <Table.Td>
                {number(count)} × {money(value)}
              </Table.Td>
              <Table.Td className={classes.number}>{money(value * count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

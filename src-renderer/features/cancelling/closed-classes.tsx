import { Table } from '@mantine/core'
import type { ClosurePlan } from '../../../src-shared/contract/schedule.ts'
import type { TrainingCancellation } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { sayTotals, totalsOf } from './class-plan.ts'
import classes from './plan.module.css'
import { Sums } from './sums.tsx'

/** What closing some days undoes: the classes, and in all the people, sessions and money behind them. */
export function ClosedClasses({ plan }: { readonly plan: ClosurePlan }) {
  const words = useWords()
  const { t } = words
  if (plan.trainings.length === 0) return <p className={classes.what}>{t('closures.nothing')}</p>
  const totals = sayTotals(totalsOf(plan.trainings), words)
  return (
    <>
      <Sums sums={[t('closures.classes', { count: plan.trainings.length }), ...totals]} />
      <section
        className={classes.people}
        data-short
        aria-label={t('closures.cancelled-classes')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard.
        tabIndex={0}
      >
        <Table className={classes.table} verticalSpacing={4} horizontalSpacing={12}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('closures.class')}</Table.Th>
              <Table.Th className={classes.figure}>{t('closures.people')}</Table.Th>
              <Table.Th className={classes.figure}>{t('closures.sessions')}</Table.Th>
              <Table.Th className={classes.figure}>{t('closures.refunded')}</Table.Th>
              <Table.Th className={classes.figure}>{t('closures.invoices')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.trainings.map((one) => (
              <ClassRow key={one.training.id} one={one} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </>
  )
}

function ClassRow({ one }: { readonly one: TrainingCancellation }) {
  const { day, number, money } = useWords()
  const { training, people, sessionsReturned, refundedMinor, invoicesCancelled } = one
  return (
    <Table.Tr>
      <Table.Td>{`${day(training.day)}, ${training.startTime} · ${training.typeName}`}</Table.Td>
      <Table.Td className={classes.figure}>{number(people.length)}</Table.Td>
      <Table.Td className={classes.figure}>{number(sessionsReturned)}</Table.Td>
      <Table.Td className={classes.figure}>{money(refundedMinor)}</Table.Td>
      <Table.Td className={classes.figure}>{number(invoicesCancelled)}</Table.Td>
    </Table.Tr>
  )
}

import { Table } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { SubstitutionPlan } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './plan.module.css'

/** The classes that change hands, and those that cannot because the substitute teaches then. */
export function SubstitutedClasses({ plan }: { readonly plan: SubstitutionPlan }) {
  const { t, day } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard.
    <section className={classes.people} aria-label={t('substitute.classes')} tabIndex={0}>
      <Table className={classes.table} verticalSpacing={6} horizontalSpacing={12} aria-label={t('substitute.classes')}>
        <Table.Tbody>
          {plan.classes.map(({ training, people, clash }) => (
            <Table.Tr key={training.id}>
              <Table.Td className={classes.when}>{`${day(training.day)}, ${training.startTime}`}</Table.Td>
              <Table.Td>{training.typeName}</Table.Td>
              <Table.Td className={classes.dim}>{t('substitute.people', { count: people })}</Table.Td>
              <Table.Td className={clash ? classes.call : classes.free}>
                <span className={classes.verdict}>
                  {clash ? <IconAlertTriangle size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
                  {clash
                    ? t('substitute.clash', {
                        type: clash.typeName,
                        time: clash.startTime,
                        name: training.trainerName,
                      })
                    : t('substitute.free')}
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

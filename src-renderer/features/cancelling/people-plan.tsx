import { Table } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'
import { type PersonPlan, sayReturned } from './class-plan.ts'
import classes from './plan.module.css'

/** Who is in a class that is to be cancelled: what each gets back and where each is told. */
export function PeoplePlan({ people, label }: { readonly people: readonly PersonPlan[]; readonly label: string }) {
  const words = useWords()
  const { t } = words
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard.
    <section className={classes.people} aria-label={label} tabIndex={0}>
      <Table className={classes.table} verticalSpacing={4} horizontalSpacing={12}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cancelling.row.name')}</Table.Th>
            <Table.Th>{t('cancelling.row.back')}</Table.Th>
            <Table.Th>{t('cancelling.row.told')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.personId}>
              <Table.Td>{person.name}</Table.Td>
              <Table.Td>{sayReturned(person, words)}</Table.Td>
              <Table.Td className={person.toldAt === null ? classes.call : classes.dim}>
                {person.toldAt ?? t('cancelling.row.call')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

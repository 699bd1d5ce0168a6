import { Combobox } from '@mantine/core'
import type { PersonLine } from '../../src-shared/contract/people.ts'
import { useWords } from '../ui/words.tsx'
import classes from './person-search.module.css'

/** Enough to tell two people of one name apart: birth date, whose child, phone or card. */
export function PersonOption({ person }: { readonly person: PersonLine }) {
  const { t, day } = useWords()
  const facts = [
    person.birthDate && day(person.birthDate, 'number'),
    person.guardianName && t('desk.search.guardian', { name: person.guardianName }),
    person.phone ?? person.email ?? person.card,
  ].filter((fact) => fact !== null)
  return (
    <Combobox.Option value={String(person.id)} className={classes.option}>
      <span className={classes.name}>{person.name}</span>
      <span className={classes.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </Combobox.Option>
  )
}

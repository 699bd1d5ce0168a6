import { Group, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { searching } from '../../ui/searching.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './person-dialog.module.css'

export type Guardian = { readonly id: PersonId; readonly name: string }

type GuardianSelectProps = {
  readonly label?: string
  readonly description?: string
  /** The field has the focus when its dialog opens. */
  readonly isFirst?: boolean
  readonly required?: boolean
  readonly self: PersonId | null
  /** Who it is so far, so that the name is there before anything is searched. */
  readonly guardian: Guardian | null
  readonly value: PersonId | null
  readonly error?: ReactNode
  readonly onChange: (id: PersonId | null, chosen: Guardian | null) => void
}

const shown = 50
const typingPause = 150

/** Finds a guardian as the people list finds people: any letters, by the desk and not in the browser. */
export function GuardianSelect(props: GuardianSelectProps) {
  const { label, description, isFirst = false, required = false, self, guardian, value, error, onChange } = props
  const { ask } = useDesk()
  const { t, day } = useWords()
  const [text, setText] = useState(guardian?.name ?? '')
  const [chosen, setChosen] = useState(guardian)
  const [searched] = useDebouncedValue(text, typingPause)
  const input = { text: searched.slice(0, 100), limit: shown, offset: 0 }
  const found = useQuery(ask.people.search.queryOptions({ input, placeholderData: keepPreviousData }))
  // A dependent cannot have dependents.
  const people = (found.data?.people ?? []).filter((person) => person.guardianId === null && person.id !== self)
  const byId = new Map(people.map((person) => [person.id, person]))
  const options = people.map(({ id, name }) => ({ value: id, label: name }))
  // Whoever is chosen stays an option whatever is typed: a select forgets a value it has no option for.
  const known = [chosen, guardian].find((one) => one !== null && one.id === value)
  const kept = known && !byId.has(known.id) ? [{ value: known.id, label: known.name }] : []
  const about = (person: PersonLine) => [person.birthDate && day(person.birthDate, 'number'), person.phone]
  return (
    <Select<PersonId>
      label={label ?? t('people.field.guardian')}
      description={description ?? t('people.field.guardian-hint')}
      data-autofocus={isFirst || undefined}
      placeholder={t('people.field.guardian-search')}
      nothingFoundMessage={found.isPending ? undefined : t('people.field.guardian-none')}
      required={required}
      searchable
      {...searching}
      clearable
      clearButtonProps={{ 'aria-label': t('people.field.guardian-clear') }}
      openOnFocus={false}
      selectFirstOptionOnChange
      comboboxProps={{ withinPortal: false }}
      filter={({ options: all }) => all}
      data={[...kept, ...options]}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      error={error}
      onChange={(id, option) => {
        const one = id === null ? null : { id, name: option.label }
        setChosen(one)
        onChange(id, one)
      }}
      renderOption={({ option }) => {
        const person = byId.get(option.value)
        return (
          <Group gap={8} wrap="nowrap">
            <span>{option.label}</span>
            <span className={classes.about}>{person && about(person).filter(Boolean).join(' · ')}</span>
          </Group>
        )
      }}
    />
  )
}

import { Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'

type Props = {
  readonly value: PersonId | null
  readonly onChange: (person: PersonId | null) => void
  /** The same with everything the search knows of the person. */
  readonly onPerson?: (person: PersonLine | undefined) => void
  readonly error?: ReactNode
  readonly 'data-autofocus'?: boolean
}

/** Finds a person the way the desk does: any letters of name, phone or card. */
export function PersonSelect({ value, onChange, onPerson, ...field }: Props) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({
    ...ask.people.search.queryOptions({ input: { text: sought, limit: 20, offset: 0 }, enabled: sought !== '' }),
    placeholderData: keepPreviousData,
  })
  const people = sought === '' ? [] : (found.data?.people ?? [])
  return (
    <Select
      label={t('schedule.places.person')}
      placeholder={t('schedule.places.find')}
      searchable
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': t('schedule.clear') }}
      // The desk has searched already; searching its answer again would hide what it found by phone or card.
      filter={({ options }) => options}
      data={people.map((person) => ({ value: String(person.id), label: person.name }))}
      renderOption={({ option }) => <PersonOption person={people.find(({ id }) => String(id) === option.value)} />}
      nothingFoundMessage={t(sought === '' ? 'schedule.places.type-more' : 'schedule.places.nothing-found')}
      searchValue={text}
      onSearchChange={setText}
      value={value === null ? null : String(value)}
      onChange={(chosen) => {
        const person = people.find(({ id }) => String(id) === chosen)
        onChange(person?.id ?? null)
        onPerson?.(person)
      }}
      {...field}
    />
  )
}

/** Two people may share a name: the birth date and the phone tell them apart. */
function PersonOption({ person }: { readonly person: PersonLine | undefined }) {
  const { day } = useWords()
  if (!person) return null
  const apart = [person.birthDate && day(person.birthDate, 'number'), person.phone].filter(Boolean).join(' · ')
  return (
    <div>
      <Text size="sm">{person.name}</Text>
      <Text size="xs" c="dimmed">
        {apart}
      </Text>
    </div>
  )
}

import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './schedule.module.css'

type Props = {
  readonly value: PersonLine | null
  readonly onChange: (person: PersonLine | null) => void
  readonly error?: ReactNode
  readonly 'data-autofocus'?: boolean
}

const settle = 120

/** Finds a person the way the desk does: any letters of name, phone or card; Enter takes the first one found. */
export function PersonSelect({ value, onChange, ...field }: Props) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text.trim(), settle)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useQuery({
    ...ask.people.search.queryOptions({ input: { text: sought, limit: 20, offset: 0 }, enabled: sought !== '' }),
    placeholderData: keepPreviousData,
  })
  const people = sought === '' ? [] : (found.data?.people ?? [])
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (found.data) selectFirstOption()
  }, [found.data, selectFirstOption])
  const type = (typed: string) => {
    setText(typed)
    if (value) onChange(null)
    combobox.openDropdown()
  }
  const choose = (id: string) => {
    const person = people.find((one) => String(one.id) === id)
    if (!person) return
    setText(person.name)
    onChange(person)
    combobox.closeDropdown()
  }
  // While nobody is chosen Enter must not send the form around this field.
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !value) event.preventDefault()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width="target" withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t('schedule.places.person')}
          placeholder={t('schedule.places.find')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => !value && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={hear}
          {...field}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Found people={people} isAsking={sought !== ''} error={found.error} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

type FoundProps = {
  readonly people: readonly PersonLine[]
  readonly isAsking: boolean
  readonly error: unknown
}

function Found({ people, isAsking, error }: FoundProps) {
  const { t } = useWords()
  if (error !== null) return <FailureText error={error} />
  if (people.length === 0) {
    return (
      <Combobox.Empty>{t(isAsking ? 'schedule.places.nothing-found' : 'schedule.places.type-more')}</Combobox.Empty>
    )
  }
  return (
    <Combobox.Options className={classes.options} aria-label={t('schedule.places.person')}>
      {people.map((person) => (
        <Combobox.Option key={person.id} value={String(person.id)}>
          <PersonOption person={person} />
        </Combobox.Option>
      ))}
    </Combobox.Options>
  )
}

/** Two people may share a name: the birth date and the phone tell them apart. */
function PersonOption({ person }: { readonly person: PersonLine }) {
  const { day } = useWords()
  const apart = [person.birthDate && day(person.birthDate, 'number'), person.phone].filter(Boolean).join(' · ')
  return (
    <div>
      <Text size="sm">{person.name}</Text>
      <Text size="xs" className={classes.apart}>
        {apart}
      </Text>
    </div>
  )
}

import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './schedule.module.css'

type Props = {
  readonly value: Pick<PersonLine, 'id' | 'name'> | null
  readonly onChange: (person: PersonLine | null) => void
  /** What is typed, whether or not it finds somebody. */
  readonly onType?: (text: string) => void
  readonly label?: string
  readonly error?: ReactNode
  readonly autoFocus?: boolean
  readonly 'data-autofocus'?: boolean
}

const settle = 120

const asking = (text: string) => ({ text: text.slice(0, 100), limit: 20, offset: 0 })

/** Finds a person the way the desk does: any letters of name, phone or card; Enter takes the first one, however fast. */
export function PersonSelect({ value, onChange, onType, label, ...field }: Props) {
  const { ask } = useDesk()
  const { t } = useWords()
  const queries = useQueryClient()
  const [text, setText] = useState(value?.name ?? '')
  const [sought] = useDebouncedValue(text.trim(), settle)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useQuery({
    ...ask.people.search.queryOptions({ input: asking(sought), enabled: sought !== '' }),
    placeholderData: keepPreviousData,
  })
  const people = sought === '' ? [] : (found.data?.people ?? [])
  // Until they are the people of what stands in the field, the first of them is not the one that is meant.
  const isCurrent = found.isSuccess && !found.isPlaceholderData && sought === text.trim()
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (isCurrent && found.data) selectFirstOption()
  }, [isCurrent, found.data, selectFirstOption])
  const type = (typed: string) => {
    setText(typed)
    onType?.(typed)
    if (value) onChange(null)
    combobox.resetSelectedOption()
    combobox.openDropdown()
  }
  const choose = (person: PersonLine | undefined) => {
    if (!person) return
    setText(person.name)
    onChange(person)
    combobox.closeDropdown()
  }
  const chooseFirst = async () => {
    if (text.trim() === '') return
    choose((await queries.fetchQuery(ask.people.search.queryOptions({ input: asking(text.trim()) }))).people[0])
  }
  // While nobody is chosen Enter must not send the form around this field.
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || value) return
    event.preventDefault()
    if (combobox.getSelectedOptionIndex() === -1) void chooseFirst()
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => choose(people.find((one) => String(one.id) === id))}
      width="target"
      withinPortal={false}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label ?? t('schedule.places.person')}
          placeholder={t('schedule.places.find')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          // Empty it would only lie over what comes next.
          onFocus={() => !value && text.trim() !== '' && combobox.openDropdown()}
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

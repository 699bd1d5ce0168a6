import { Combobox, Kbd, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useOs } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useDesk } from '../client/desk-context.tsx'
import { FailureText } from '../ui/failure.tsx'
import { useWords } from '../ui/words.tsx'
import { PersonOption } from './person-option.tsx'
import classes from './person-search.module.css'

const shown = 8
const settle = 80

const asking = (text: string) => ({ text: text.trim(), limit: shown, offset: 0 })

/** Any letters of a name, a number or a card; Enter goes to the first one found, however fast it was typed. */
export function PersonSearch({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { t } = useWords()
  const { ask } = useDesk()
  const [, go] = useLocation()
  const queries = useQueryClient()
  const isMac = useOs() === 'macos'
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text, settle)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  const isAsking = settled.trim() !== ''
  const found = useQuery(
    ask.people.search.queryOptions({ input: asking(settled), enabled: isAsking, placeholderData: keepPreviousData }),
  )
  const isCurrent = found.isSuccess && !found.isPlaceholderData && settled === text
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (isCurrent && found.data) selectFirstOption()
  }, [isCurrent, found.data, selectFirstOption])

  const open = (id: number | string) => {
    setText('')
    combobox.closeDropdown()
    field.current?.blur()
    go(`/people/${id}`)
  }
  const openFirst = async () => {
    if (text.trim() === '') return
    const answer = await queries.fetchQuery(ask.people.search.queryOptions({ input: asking(text) }))
    const first = answer.people[0]
    if (first) open(first.id)
  }
  const type = (typed: string) => {
    setText(typed)
    combobox.resetSelectedOption()
    if (typed.trim() === '') combobox.closeDropdown()
    else combobox.openDropdown()
  }
  return (
    <search className={classes.search}>
      <Combobox
        store={combobox}
        onOptionSubmit={open}
        position="bottom-start"
        width="target"
        offset={4}
        withinPortal={false}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={field}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onFocus={() => text.trim() !== '' && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && text === '') event.currentTarget.blur()
              if (event.key === 'Escape') type('')
              if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1) void openFirst()
            }}
            aria-label={t('desk.search')}
            placeholder={t('desk.search.hint')}
            autoComplete="off"
            spellCheck={false}
            leftSection={found.isFetching ? <Loader size={14} type="oval" /> : <IconSearch size={16} stroke={1.6} />}
            rightSection={<Kbd size="xs">{isMac ? '⌘K' : 'Ctrl K'}</Kbd>}
            rightSectionWidth={64}
            rightSectionPointerEvents="none"
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isAsking}>
          {found.isError && <FailureText error={found.error} />}
          {found.data?.people.length === 0 && <Combobox.Empty>{t('desk.search.none')}</Combobox.Empty>}
          {found.data && found.data.people.length > 0 && (
            <Combobox.Options aria-label={t('desk.search.results')}>
              {found.data.people.map((person) => (
                <PersonOption key={person.id} person={person} />
              ))}
            </Combobox.Options>
          )}
          {found.data && found.data.total > found.data.people.length && (
            <Combobox.Footer className={classes.more}>
              {t('desk.search.count', { shown: found.data.people.length, total: found.data.total })}
            </Combobox.Footer>
          )}
        </Combobox.Dropdown>
      </Combobox>
    </search>
  )
}

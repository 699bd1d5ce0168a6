import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../ui/words.tsx'
import classes from './people-list.module.css'

type SearchBoxProps = {
  readonly text: string
  readonly total: number
  readonly active: number
  readonly tableId: string
  readonly activeId: string | undefined
  readonly onSearch: (text: string) => void
  readonly onActivate: (row: number) => void
  readonly onOpen: () => void
}

const rowsOfPage = 15
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: rowsOfPage,
  PageUp: -rowsOfPage,
}

export function SearchBox(props: SearchBoxProps) {
  const { text, total, active, tableId, activeId, onSearch, onActivate, onOpen } = props
  const { t } = useWords()
  const keys = (event: KeyboardEvent) => {
    // Enter also ends the composition of a letter.
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      onActivate(Math.max(0, Math.min(total - 1, active + step)))
    } else if (event.key === 'Enter') onOpen()
    else if (event.key === 'Escape') onSearch('')
  }
  return (
    <search className={classes.searching}>
      <TextInput
        className={classes.search}
        aria-label={t('people.search')}
        aria-controls={total > 0 ? tableId : undefined}
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        maxLength={100}
        placeholder={t('people.search')}
        leftSection={<IconSearch size={16} />}
        rightSection={
          text !== '' && <CloseButton size="sm" aria-label={t('people.search.clear')} onClick={() => onSearch('')} />
        }
        value={text}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <span role="status" className={classes.count}>
        {t('people.count', { count: total })}
      </span>
      <span className={classes.keys}>{t('people.keys')}</span>
    </search>
  )
}

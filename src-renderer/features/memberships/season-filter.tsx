import { Chip, CloseButton, Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId } from 'react'
import { useWords } from '../../ui/words.tsx'
import { type Filter, shows } from './filter.ts'
import classes from './memberships.module.css'

type SeasonFilterProps = {
  readonly filter: Filter
  /** Undefined until it is known. */
  readonly season: string | undefined
  readonly seasons: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  readonly onChange: (change: Partial<Filter>) => void
}

/** Which season, whom, and in what state: every state with how many there are. */
export function SeasonFilter({ filter, season, seasons, counts, onChange }: SeasonFilterProps) {
  const { t, number } = useWords()
  const label = useId()
  return (
    <search className={classes.filter}>
      <TextInput
        className={classes.search}
        aria-label={t('memberships.search')}
        placeholder={t('memberships.search')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        leftSection={<IconSearch size={16} />}
        rightSection={
          filter.text !== '' && (
            <CloseButton size="sm" aria-label={t('memberships.search.clear')} onClick={() => onChange({ text: '' })} />
          )
        }
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && onChange({ text: '' })}
      />
      <Select
        className={classes.season}
        aria-label={t('memberships.season')}
        data={[...seasons]}
        value={season ?? null}
        allowDeselect={false}
        onChange={(chosen) => chosen !== null && onChange({ season: chosen })}
      />
      <span id={label} className={classes.hidden}>
        {t('memberships.show')}
      </span>
      <Chip.Group
        value={filter.show}
        onChange={(show) => onChange({ show: shows.find((one) => one === show) ?? 'all' })}
      >
        <Group gap={6} role="radiogroup" aria-labelledby={label}>
          {shows.map((show) => (
            <Chip key={show} value={show} size="xs" variant="outline">
              {t(`memberships.show.${show}`)} <span className={classes.tally}>{number(counts[show] ?? 0)}</span>
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </search>
  )
}

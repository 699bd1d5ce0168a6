import { Button, Group, SegmentedControl, Stack, TextInput, Title, type TitleOrder } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconListSearch, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { Empty } from '../../ui/states.tsx'
import { useWords, type Words } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { createdIn, groupOf, type LineGroup, lineGroups } from './line-facts.ts'
import { LineRow } from './line-row.tsx'
import { LineTable, tableOf } from './line-table.tsx'
import { inOrderOfTime, lineText } from './line-text.ts'

type WordedLine = { readonly line: ProcessLine; readonly text: string; readonly folded: string }
type Props = {
  readonly lines: readonly ProcessLine[]
  readonly actions?: (line: ProcessLine) => ReactNode
  readonly headingOrder: TitleOrder
}

const PAGE = 100

const wordLines = (lines: readonly ProcessLine[], words: Words): readonly WordedLine[] =>
  lines.toSorted(inOrderOfTime).map((line) => {
    const text = lineText(line, words)
    const created = createdIn(line)
    return { line, text, folded: fold(`${text} ${created?.trainer ?? ''} ${created?.room ?? ''}`) }
  })

/** Everything a run said or would say: grouped by what it asks of the reader, to be filtered and searched. */
export function RunLines({ lines, actions, headingOrder }: Props) {
  const words = useWords()
  const { t } = words
  const [shown, setShown] = useState<LineGroup | 'all'>('all')
  const [search, setSearch] = useState('')
  const [sought] = useDebouncedValue(fold(search), 120)
  const worded = useMemo(() => wordLines(lines, words), [lines, words])
  const groups = useMemo(() => Map.groupBy(worded, ({ line }) => groupOf(line)), [worded])
  const present = lineGroups.filter((group) => groups.has(group))
  const current = shown !== 'all' && groups.has(shown) ? shown : 'all'
  const visible = (current === 'all' ? present : [current]).map((group) => ({
    group,
    found: (groups.get(group) ?? []).filter(({ folded }) => folded.includes(sought)),
  }))
  const label = (group: LineGroup) => `${t(`automation.group.${group}`)} · ${groups.get(group)?.length ?? 0}`
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <TextInput
          size="xs"
          w={240}
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={t('automation.lines.search')}
          placeholder={t('automation.lines.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {present.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('automation.lines.filter')}
            value={current}
            onChange={(value) => setShown(lineGroups.find((group) => group === value) ?? 'all')}
            data={[
              { value: 'all', label: `${t('automation.lines.all')} · ${lines.length}` },
              ...present.map((group) => ({ value: group, label: label(group) })),
            ]}
          />
        )}
      </Group>
      {visible.every(({ found }) => found.length === 0) ? (
        <Empty
          icon={<IconListSearch size={32} stroke={1.5} />}
          title={t('automation.lines.none')}
          hint={t('automation.lines.none.hint')}
        />
      ) : (
        visible.map(
          ({ group, found }) =>
            found.length > 0 && (
              <GroupOfLines key={group} group={group} found={found} actions={actions} headingOrder={headingOrder} />
            ),
        )
      )}
    </Stack>
  )
}

type GroupProps = {
  readonly group: LineGroup
  readonly found: readonly WordedLine[]
  readonly actions: Props['actions'] | undefined
  readonly headingOrder: TitleOrder
}

/** A run of a big gym has thousands of lines: a page of them at a time keeps the screen quick and searchable. */
function GroupOfLines({ group, found, actions, headingOrder }: GroupProps) {
  const { t, number } = useWords()
  const [limit, setLimit] = useState(PAGE)
  const page = found.slice(0, limit)
  const rest = found.length - page.length
  const heading = t(`automation.group.${group}`)
  const table = tableOf(group)
  return (
    <section aria-label={heading}>
      <Title order={headingOrder} size="sm" mb={4}>
        {heading} · {number(found.length)}
      </Title>
      {table ? (
        <LineTable group={table} lines={page.map(({ line }) => line)} label={heading} actions={actions} />
      ) : (
        <ul className={classes.lines}>
          {page.map(({ line, text }) => (
            <LineRow key={`${line.unit} ${text}`} line={line} text={text} actions={actions?.(line)} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button variant="subtle" size="xs" mt={4} onClick={() => setLimit(limit + PAGE * 5)}>
          {t('automation.lines.more', { count: number(rest) })}
        </Button>
      )}
    </section>
  )
}

import { Group, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TrialFigure } from '../../../src-shared/contract/reports.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { SideDrawer } from '../schedule/side-drawer.tsx'
import { ExportButton } from './export-button.tsx'
import { type Card, isKpi, listsOf } from './figures.ts'
import { useFigures } from './format.ts'
import classes from './people.module.css'
import { PeopleTable } from './people-table.tsx'
import type { Months } from './span.ts'

type PeopleDrawerProps = {
  readonly card: Card
  readonly list: TrialFigure
  readonly months: Months
  readonly onList: (list: TrialFigure) => void
  readonly onClose: () => void
}

/** The people behind a figure, so that it can be believed and acted on. */
export function PeopleDrawer({ card, list, months, onList, onClose }: PeopleDrawerProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const { month } = useFigures()
  useFocusBack()
  const input = { from: months.from, to: months.to, figure: list }
  const people = useQuery(ask.reports.trialPeople.queryOptions({ input }))
  const lists = listsOf(card)
  const labelOf = (figure: TrialFigure) => t(figure === card ? 'reports.people.all' : `reports.figure.${figure}`)
  return (
    <SideDrawer
      opened
      onClose={onClose}
      size={820}
      title={t(`reports.figure.${card}`)}
      classNames={{ title: classes.drawerTitle, content: classes.drawer, body: classes.drawerBody }}
    >
      <Text size="sm" c="dimmed">
        {t(`reports.list.${list}`)} · {t('reports.span.is', { from: month(months.from), to: month(months.to) })}
      </Text>
      <Group gap={8} my={12} justify="space-between">
        <Group gap={12}>
          {lists.length > 1 && (
            <SegmentedControl<TrialFigure>
              value={list}
              onChange={onList}
              aria-label={t('reports.people.which')}
              data={lists.map((figure) => ({ value: figure, label: labelOf(figure) }))}
            />
          )}
          <Text size="sm" c="dimmed" aria-live="polite">
            {people.data && t('reports.people.count', { count: people.data.length })}
          </Text>
        </Group>
        <ExportButton months={months} figure={list} label={t('reports.export')} />
      </Group>
      {people.isPending && <Loading />}
      {people.isError && <Failed error={people.error} retry={() => people.refetch()} />}
      {people.data?.length === 0 && <Empty title={t('reports.people.none')} />}
      {people.data !== undefined && people.data.length > 0 && (
        <PeopleTable key={list} rows={people.data} figure={list} outcomeOf={isKpi(card) ? card : null} />
      )}
    </SideDrawer>
  )
}

/** The page takes the drawer away at once; whoever opened it by keyboard goes on where they were. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
}

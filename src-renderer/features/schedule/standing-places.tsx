import { Stack, Switch, Table, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { Fragment, useMemo, useState } from 'react'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { StandingPlace, Template } from '../../../src-shared/contract/schedule.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { AddPlace } from './add-place.tsx'
import { PlaceRow } from './place-row.tsx'
import classes from './schedule.module.css'
import { type StandingRow, standingRows } from './standing.ts'

type Props = {
  readonly template: Template
  readonly places: readonly StandingPlace[]
  /** The next date of the class that is not made yet. */
  readonly date: Day
  readonly today: Day
  readonly planLines: readonly ProcessLine[]
}

/** Everybody with a standing place, in order of enrolment, and the line below which nobody gets in. */
export function StandingPlaces({ template, places, date, today, planLines }: Props) {
  const { t, day } = useWords()
  const { capacity } = template
  const [showsEnded, setShowsEnded] = useState(false)
  const rows = useMemo(() => standingRows(places, date, capacity, planLines), [places, date, capacity, planLines])
  const ended = rows.filter(({ state }) => state === 'ended').length
  const shown = showsEnded ? rows : rows.filter(({ state }) => state !== 'ended')
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t('schedule.places.summary', {
          count: rows.filter(({ state }) => state === 'counts').length,
          day: day(date),
          capacity,
        })}
      </Text>
      <AddPlace templateId={template.id} today={today} />
      {shown.length === 0 ? (
        <Empty
          icon={<IconUsersGroup size={32} stroke={1.5} />}
          title={t('schedule.places.empty')}
          hint={t('schedule.places.empty.hint')}
        />
      ) : (
        <PlacesTable rows={shown} capacity={capacity} />
      )}
      {ended > 0 && (
        <Switch
          label={t('schedule.places.show-ended', { count: ended })}
          checked={showsEnded}
          onChange={(event) => setShowsEnded(event.currentTarget.checked)}
        />
      )}
    </Stack>
  )
}

function PlacesTable({ rows, capacity }: { readonly rows: readonly StandingRow[]; readonly capacity: number }) {
  const { t } = useWords()
  const isOver = ({ leftOut }: StandingRow) => leftOut === 'full'
  const first = rows.findIndex(isOver)
  const count = rows.filter(isOver).length
  return (
    <Table
      className={classes.table}
      verticalSpacing={2}
      horizontalSpacing={8}
      aria-label={t('schedule.template.places')}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.number}>{t('schedule.places.order')}</Table.Th>
          <Table.Th>{t('schedule.places.person')}</Table.Th>
          <Table.Th>{t('schedule.places.since')}</Table.Th>
          <Table.Th>{t('schedule.places.until')}</Table.Th>
          <Table.Th className={classes.number}>{t('schedule.places.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, index) => (
          <Fragment key={row.place.id}>
            {index === first && (
              <tr className={classes.capacityLine}>
                <th colSpan={5} scope="colgroup">
                  {t('schedule.places.line', { capacity, count })}
                </th>
              </tr>
            )}
            <PlaceRow row={row} />
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  )
}

import { ActionIcon, Anchor, Menu, Table } from '@mantine/core'
import { IconCalendarEvent, IconDots, IconSnowflake, IconSnowflakeOff, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { PlaceDates } from './place-dates.tsx'
import classes from './schedule.module.css'
import type { StandingRow } from './standing.ts'

const stateWords = {
  counts: null,
  away: null,
  frozen: 'schedule.places.frozen',
  ended: 'schedule.places.ended',
  upcoming: 'schedule.places.upcoming',
} as const satisfies Readonly<Record<StandingRow['state'], WordKey | null>>

const remarkOn = ({ state, leftOut }: StandingRow): WordKey | null => {
  if (leftOut === 'not-covered') return 'schedule.places.not-covered'
  return leftOut === 'full' ? 'schedule.places.left-out' : stateWords[state]
}

export function PlaceRow({ row }: { readonly row: StandingRow }) {
  const { t, day, range } = useWords()
  const { place, turn, state } = row
  const remark = remarkOn(row)
  return (
    <Table.Tr className={row.leftOut === null ? undefined : classes.leftOut}>
      <Table.Td className={classes.number}>{turn ?? '–'}</Table.Td>
      <Table.Td className={`${classes.name} ${state === 'counts' ? '' : classes.gone}`}>
        <Anchor component={Link} href={`/people/${place.personId}`} size="sm" underline="hover" c="inherit">
          {place.personName}
        </Anchor>
        {remark && <span className={classes.gone}> · {t(remark)}</span>}
        {row.away && (
          <span className={classes.gone}>
            {' · '}
            {t('schedule.places.away', { range: range(row.away.from, row.away.until) })}
          </span>
        )}
      </Table.Td>
      <Table.Td>{day(place.startDate, 'number')}</Table.Td>
      <Table.Td>{place.endDate === null ? '' : day(place.endDate, 'number')}</Table.Td>
      <Table.Td className={classes.number}>
        <PlaceMenu row={row} />
      </Table.Td>
    </Table.Tr>
  )
}

function PlaceMenu({ row: { place } }: { readonly row: StandingRow }) {
  const { desk } = useDesk()
  const { t } = useWords()
  const [isDating, setDating] = useState(false)
  const change = useCommand(desk.standingPlaces.change)
  const { id, version, startDate, endDate, isFrozen, personName: name } = place
  const Snow = isFrozen ? IconSnowflakeOff : IconSnowflake
  return (
    <>
      {change.error && <FailureText error={change.error} />}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('schedule.places.actions-of', { name })} size="sm" loading={change.isPending}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Snow size={14} aria-hidden />}
            onClick={() => change.mutate({ id, version, startDate, endDate, isFrozen: !isFrozen })}
          >
            {t(isFrozen ? 'schedule.places.unfreeze' : 'schedule.places.freeze')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCalendarEvent size={14} aria-hidden />} onClick={() => setDating(true)}>
            {t('schedule.places.dates')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            href={`/people/${place.personId}`}
            leftSection={<IconUser size={14} aria-hidden />}
          >
            {t('schedule.places.profile')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PlaceDates place={place} opened={isDating} onClose={() => setDating(false)} />
    </>
  )
}

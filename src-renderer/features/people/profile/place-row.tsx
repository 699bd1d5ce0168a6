import { ActionIcon, Menu, Table } from '@mantine/core'
import { IconCalendarOff, IconCalendarPlus, IconDots, IconSnowflake, IconSnowflakeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { FailureText } from '../../../ui/failure.tsx'
import { useTell } from '../../../ui/use-tell.ts'
import { useWords } from '../../../ui/words.tsx'
import { StateMark, type Tone } from '../../today/state-mark.tsx'
import { EndPlaceDialog } from './end-place-dialog.tsx'
import { dayOfWeek, type Place, type PlaceState, placeState } from './place.ts'
import classes from './profile.module.css'
import { usePlaceChange } from './use-place-change.ts'

const tones: Readonly<Record<PlaceState, Tone>> = { active: 'good', coming: 'info', frozen: 'warn', ended: 'neutral' }
const columns = 6

export function PlaceRow({ place, today }: { readonly place: Place; readonly today: Day }) {
  const { t, day } = useWords()
  const [isEnding, setIsEnding] = useState(false)
  const change = usePlaceChange(place)
  const state = placeState(place, today)
  return (
    <>
      <Table.Tr data-quiet={state === 'ended' || undefined}>
        <Table.Td className={classes.capital}>{day(dayOfWeek(place.weekday, today), 'weekday')}</Table.Td>
        <Table.Td>{place.startTime}</Table.Td>
        <Table.Td>
          <span className={classes.dot} style={{ backgroundColor: place.colour }} />
          <span className={classes.what}>{place.typeName}</span>
          <span className={classes.by}>{[place.trainerName, place.roomName].filter(Boolean).join(' · ')}</span>
        </Table.Td>
        <Table.Td className={classes.dates}>
          <Dates place={place} today={today} />
        </Table.Td>
        <Table.Td>
          <StateMark tone={tones[state]}>{t(`people.places.state.${state}`)}</StateMark>
        </Table.Td>
        <Table.Td className={classes.actions}>
          <Actions place={place} today={today} change={change} onEnd={() => setIsEnding(true)} />
        </Table.Td>
      </Table.Tr>
      {change.error !== null && (
        <Table.Tr>
          <Table.Td colSpan={columns}>
            <FailureText error={change.error} />
          </Table.Td>
        </Table.Tr>
      )}
      {isEnding && <EndPlaceDialog place={place} today={today} onClose={() => setIsEnding(false)} />}
    </>
  )
}

function Dates({ place: { startDate, endDate }, today }: { readonly place: Place; readonly today: Day }) {
  const { t, day } = useWords()
  const from = day(startDate, 'number')
  if (endDate !== null) return t('people.places.between', { from, until: day(endDate, 'number') })
  return t(startDate > today ? 'people.places.starts' : 'people.places.since', { from })
}

type ActionsProps = {
  readonly place: Place
  readonly today: Day
  readonly change: ReturnType<typeof usePlaceChange>
  readonly onEnd: () => void
}

function Actions({ place, today, change, onEnd }: ActionsProps) {
  const { t, day } = useWords()
  const { typeName, weekday, startTime, isFrozen, endDate } = place
  const name = { type: typeName, weekday: day(dayOfWeek(weekday, today), 'weekday'), time: startTime }
  const tell = useTell()
  const thenTell = (key: 'people.places.frozen' | 'people.places.unfrozen' | 'people.places.reopened') => () =>
    tell(t(key))
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('people.places.actions-for', name)} loading={change.isPending}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isFrozen ? (
          <Menu.Item
            leftSection={<IconSnowflakeOff size={14} />}
            onClick={() => change.apply({ isFrozen: false }, thenTell('people.places.unfrozen'))}
          >
            {t('people.places.unfreeze')}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconSnowflake size={14} />}
            onClick={() => change.apply({ isFrozen: true }, thenTell('people.places.frozen'))}
          >
            {t('people.places.freeze')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCalendarOff size={14} />} onClick={onEnd}>
          {t('people.places.end')}
        </Menu.Item>
        {endDate !== null && (
          <Menu.Item
            leftSection={<IconCalendarPlus size={14} />}
            onClick={() => change.apply({ endDate: null }, thenTell('people.places.reopened'))}
          >
            {t('people.places.reopen')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonEvent } from '../../../../src-shared/contract/attendance.ts'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import { dayAt } from '../../../../src-shared/kernel/time.ts'
import { useDesk } from '../../../client/desk-context.tsx'
import { Nothing } from '../../../ui/section.tsx'
import { Failed, Loading } from '../../../ui/states.tsx'
import { useWords } from '../../../ui/words.tsx'
import { useGymClock } from '../../today/gym-clock.ts'
import classes from './history-tab.module.css'
import { historyText } from './history-text.ts'

const step = 50
const most = 500

/** Everything that happened to somebody, day by day, the newest first. */
export function HistoryTab({ personId }: { readonly personId: PersonId }) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [limit, setLimit] = useState(step)
  const history = useQuery(
    ask.attendance.history.queryOptions({ input: { personId, limit }, placeholderData: keepPreviousData }),
  )
  if (history.isError && !history.data) return <Failed error={history.error} retry={() => history.refetch()} />
  if (!history.data) return <Loading />
  if (history.data.length === 0) return <Nothing>{t('people.history.none')}</Nothing>
  return (
    <>
      <Days events={history.data} />
      {history.data.length >= limit && limit < most && (
        <Button
          variant="default"
          size="xs"
          mt={12}
          loading={history.isPlaceholderData}
          onClick={() => setLimit(Math.min(most, limit * 2))}
        >
          {t('people.history.more')}
        </Button>
      )}
    </>
  )
}

function Days({ events }: { readonly events: readonly PersonEvent[] }) {
  const { day } = useWords()
  const clock = useGymClock()
  if (!clock.data) return <Loading />
  const { timeZone } = clock.data.gym
  const days = Map.groupBy(events, (event) => dayAt(timeZone, event.at))
  return [...days].map(([date, ofDay]) => (
    <section key={date} className={classes.day} aria-label={day(date, 'long')}>
      <h2 className={classes.date}>{day(date, 'long')}</h2>
      <ul className={classes.events}>
        {ofDay.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ul>
    </section>
  ))
}

function Event({ event }: { readonly event: PersonEvent }) {
  const words = useWords()
  return (
    <li className={classes.event}>
      <time className={classes.time}>{words.time(event.at)}</time>
      <span>{historyText(words, event)}</span>
      <span className={classes.actor}>{event.actor !== '' && words.t('money.actor', { actor: event.actor })}</span>
    </li>
  )
}

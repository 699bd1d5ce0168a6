import { useState } from 'react'
import { useStore } from 'zustand'
import { useSession } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { soon } from '../../ui/soon.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { DayBoard } from './day-board.tsx'
import { DaySwitcher } from './day-switcher.tsx'
import { useGymClock } from './gym-clock.ts'
import { createTodayStore } from './today-store.ts'

const HeldLine = soon(() => import('../waiting-list/held-line.tsx').then((module) => module.HeldLine))
const MoneyTasks = soon(() => import('../payment-links/money-tasks.tsx').then((module) => module.MoneyTasks))

/** The screen the desk lives on: the trainings of a day and who is in each of them. */
export function TodayPage() {
  const { t, day: sayDay, language } = useWords()
  const [store] = useState(() => createTodayStore(window.location.search))
  const shownDay = useStore(store, (state) => state.day)
  const clock = useGymClock()
  const isDesk = useSession(({ me }) => me !== null && me.role !== 'trainer')
  if (!clock.data) {
    return (
      <Page title={t('today.title')}>
        {clock.isError ? <Failed error={clock.error} retry={() => clock.refetch()} /> : <Loading />}
      </Page>
    )
  }
  const { gym, now, today } = clock.data
  const day = shownDay ?? today
  return (
    <Page
      title={capitalised(sayDay(day, 'long'), language)}
      isFilling
      actions={<DaySwitcher day={day} today={today} onShow={store.getState().showDay} />}
    >
      {isDesk && <MoneyTasks />}
      {isDesk && (
        <HeldLine
          now={now}
          onShow={(on, training) => store.getState().showTraining(on === today ? null : on, training)}
        />
      )}
      <DayBoard store={store} gym={gym} now={now} today={today} day={day} />
    </Page>
  )
}

/** French and Russian write weekdays small, but not at the head of a page. */
const capitalised = (text: string, language: string): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1)

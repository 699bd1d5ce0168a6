import { Page } from '../../ui/page.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { CloseDays } from './close-days.tsx'
import { TemplatesWeek } from './templates-week.tsx'
import { TrainingsWeek } from './trainings-week.tsx'
import { type GymNow, useGym } from './use-gym.ts'
import { useView } from './use-view.ts'
import { ViewSwitches } from './view-switches.tsx'
import { WeekNavigation } from './week-navigation.tsx'

/** The week: dated trainings as they are, or the timetable they are made from. */
export function SchedulePage() {
  const { t } = useWords()
  const gym = useGym()
  if (gym.data) return <Schedule gym={gym.data} />
  return (
    <Page title={t('schedule.title')}>
      {gym.error ? <Failed error={gym.error} retry={() => gym.refetch()} /> : <Loading />}
    </Page>
  )
}

function Schedule({ gym }: { readonly gym: GymNow }) {
  const { t } = useWords()
  const view = useView(gym.today)
  return (
    <Page
      title={t('schedule.title')}
      isFilling
      actions={
        <>
          {view.mode === 'trainings' && <WeekNavigation view={view} today={gym.today} />}
          {view.mode === 'trainings' && <CloseDays view={view} gym={gym} />}
          <ViewSwitches view={view} />
        </>
      }
    >
      {view.mode === 'templates' ? <TemplatesWeek view={view} gym={gym} /> : <TrainingsWeek view={view} gym={gym} />}
    </Page>
  )
}

import { Button, Group } from '@mantine/core'
import { type Day, weekOf } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { WeekSwitch } from '../automation/week-switch.tsx'
import classes from './schedule.module.css'
import type { View } from './use-view.ts'

type Props = { readonly view: View; readonly today: Day }

/** Which week is shown, its neighbours, and the way back to this one. */
export function WeekNavigation({ view, today }: Props) {
  const { t } = useWords()
  const thisWeek = weekOf(today)
  return (
    <Group gap="sm" className={classes.navigation}>
      <WeekSwitch week={view.week} onChange={(week) => view.change({ week, training: null })} />
      {view.week !== thisWeek && (
        <Button variant="default" onClick={() => view.change({ week: thisWeek, training: null })}>
          {t('schedule.week.this')}
        </Button>
      )}
    </Group>
  )
}

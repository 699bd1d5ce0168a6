import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { IsoWeek } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { Loading } from '../../ui/states.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { Dialog } from './dialog.tsx'
import { Figures } from './figures.tsx'
import { weekNumber } from './format.ts'
import { previewFigures } from './preview-figures.ts'
import { WeekSwitch } from './week-switch.tsx'

type Props = {
  readonly opened: boolean
  readonly period: IsoWeek
  /** Where to go once it runs; the schedule stays where it is, and the week fills before one's eyes. */
  readonly isFollowed: boolean
  readonly onClose: () => void
}

/** Generate a week now: choose it, see what would happen, and let it happen. */
export function RunDialog({ opened, period, isFollowed, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('automation.run-now.title')} size={520}>
      {opened && <RunForm period={period} isFollowed={isFollowed} onClose={onClose} />}
    </Dialog>
  )
}

function RunForm({ period, isFollowed, onClose }: Omit<Props, 'opened'>) {
  const { ask, desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const [, goTo] = useLocation()
  const [week, setWeek] = useState(period)
  const start = useCommand(desk.processes.start)
  const preview = useQuery({
    ...ask.processes.preview.queryOptions({ input: { process: 'generation', period: week } }),
    placeholderData: keepPreviousData,
  })
  const number = weekNumber(week)
  const run = () =>
    start.mutate(
      { process: 'generation', period: week },
      {
        onSuccess: ({ id }) => {
          onClose()
          tell(t('automation.run-now.started', { week: number }))
          if (isFollowed) goTo(`/automation/${id}`)
        },
      },
    )
  return (
    <Stack gap="md">
      <WeekSwitch week={week} onChange={setWeek} />
      {preview.isPending && <Loading />}
      {preview.error && <FailureText error={preview.error} />}
      {preview.data && (
        <>
          <Figures figures={previewFigures(preview.data)} />
          <Text size="sm">
            {t('automation.run-now.will', { trainings: preview.data.trainings, students: preview.data.students })}
          </Text>
          {preview.data.isGenerated && (
            <Alert variant="default" role="note">
              {t('automation.run-now.done-before')}
            </Alert>
          )}
        </>
      )}
      {start.error && <FailureText error={start.error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('desk.cancel')}
        </Button>
        <Button onClick={run} loading={start.isPending} disabled={!preview.data || preview.isPlaceholderData}>
          {t('automation.run-now.act', { week: number })}
        </Button>
      </Group>
    </Stack>
  )
}

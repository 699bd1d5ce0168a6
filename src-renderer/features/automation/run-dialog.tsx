import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type ProcessName, processNames } from '../../../src-shared/domain/processes.ts'
import type { Period } from '../../../src-shared/kernel/time.ts'
import { isIsoWeek } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { Loading } from '../../ui/states.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { Dialog } from './dialog.tsx'
import { Figures } from './figures.tsx'
import { periodText, processText, runName, weekNumber } from './format.ts'
import { DaySwitch } from './period-switch.tsx'
import { previewFigures } from './preview-figures.ts'
import { WeekSwitch } from './week-switch.tsx'

type Props = {
  readonly opened: boolean
  /** The week to begin with; a process of the day begins with today. */
  readonly period: Period
  readonly process?: ProcessName
  readonly canChoose?: boolean
  /** Where to go once it runs; the schedule stays where it is, and the week fills before one's eyes. */
  readonly isFollowed: boolean
  readonly onClose: () => void
}

/** Run something now: choose it, see what would happen, and let it happen. */
export function RunDialog({ opened, canChoose = false, onClose, ...form }: Props) {
  const { t } = useWords()
  const title = t(canChoose ? 'automation.run-now.any' : 'automation.run-now.title')
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={640}>
      {opened && <RunForm {...form} canChoose={canChoose} onClose={onClose} />}
    </Dialog>
  )
}

type FormProps = Omit<Props, 'opened'> & { readonly canChoose: boolean }

function RunForm({ period, process: first = 'generation', canChoose, isFollowed, onClose }: FormProps) {
  const { ask } = useDesk()
  const [process, setProcess] = useState(first)
  const gym = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const [week, setWeek] = useState(period)
  const [day, setDay] = useState<Period | null>(null)
  const today = gym.data?.today
  if (!today) return <Loading />
  const chosen = process === 'generation' ? week : (day ?? today)
  return (
    <Stack gap="md">
      {canChoose && <ProcessSelect process={process} onChange={setProcess} />}
      {isIsoWeek(chosen) ? (
        <WeekSwitch week={chosen} onChange={setWeek} />
      ) : (
        <DaySwitch day={chosen} today={today} onChange={setDay} />
      )}
      <RunPlan key={process} process={process} period={chosen} isFollowed={isFollowed} onClose={onClose} />
    </Stack>
  )
}

type SelectProps = { readonly process: ProcessName; readonly onChange: (process: ProcessName) => void }

function ProcessSelect({ process, onChange }: SelectProps) {
  const words = useWords()
  return (
    <Select
      label={words.t('automation.col.process')}
      description={words.t('automation.about', { process })}
      inputWrapperOrder={['label', 'input', 'description']}
      data={processNames.map((value) => ({ value, label: processText(value, words) }))}
      allowDeselect={false}
      value={process}
      onChange={(value) => onChange(processNames.find((name) => name === value) ?? process)}
    />
  )
}

type PlanProps = Pick<Props, 'isFollowed' | 'onClose'> & { readonly process: ProcessName; readonly period: Period }

function RunPlan({ process, period, isFollowed, onClose }: PlanProps) {
  const { ask, desk } = useDesk()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const [, goTo] = useLocation()
  const start = useCommand(desk.processes.start)
  const preview = useQuery({
    ...ask.processes.preview.queryOptions({ input: { process, period } }),
    placeholderData: keepPreviousData,
  })
  const run = () =>
    start.mutate(
      { process, period },
      {
        onSuccess: ({ id }) => {
          onClose()
          tell(t('automation.run-now.started', { run: runName({ process, period }, words) }))
          if (isFollowed) goTo(`/automation/${id}`)
        },
      },
    )
  const act = isIsoWeek(period)
    ? t('automation.run-now.act', { week: weekNumber(period) })
    : t('automation.run-now.act-day', { process, day: periodText(period, words) })
  return (
    <>
      {preview.isPending && <Loading />}
      {preview.error && <FailureText error={preview.error} />}
      {preview.data && (
        <div className={classes.panel}>
          <Text size="xs" mb={4} className={classes.quiet}>
            {t('automation.preview.will')}
          </Text>
          <Figures figures={previewFigures(process, preview.data)} />
        </div>
      )}
      {preview.data?.isGenerated && (
        <Alert variant="default" role="note">
          {t('automation.run-now.done-before')}
        </Alert>
      )}
      {start.error && <FailureText error={start.error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('desk.cancel')}
        </Button>
        <Button onClick={run} loading={start.isPending} disabled={!preview.data || preview.isPlaceholderData}>
          {act}
        </Button>
      </Group>
    </>
  )
}

import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { StandingPlace } from '../../../src-shared/contract/schedule.ts'
import { isDay } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { Dialog } from '../automation/dialog.tsx'
import { DayInput } from './day-input.tsx'
import { dayOrNull } from './days.ts'

type Props = { readonly place: StandingPlace; readonly opened: boolean; readonly onClose: () => void }

/** From when until when somebody keeps a standing place: to move it, and to end it. */
export function PlaceDates({ place, opened, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('schedule.places.dates-of', { name: place.personName })}>
      {opened && <DatesForm key={place.version} place={place} onClose={onClose} />}
    </Dialog>
  )
}

function DatesForm({ place, onClose }: Omit<Props, 'opened'>) {
  const { desk } = useDesk()
  const { t } = useWords()
  const change = useCommand(desk.standingPlaces.change)
  const { id, version, isFrozen } = place
  const form = useForm<{ startDate: string | null; endDate: string | null }>({
    initialValues: { startDate: place.startDate, endDate: place.endDate },
    validate: {
      startDate: (value) => (value === null ? t('schedule.required') : null),
      endDate: (value, { startDate }) =>
        value !== null && startDate !== null && value < startDate ? t('schedule.end-before-start') : null,
    },
  })
  const save = form.onSubmit(({ startDate, endDate }) => {
    if (startDate === null || !isDay(startDate)) return
    change.mutate({ id, version, startDate, endDate: dayOrNull(endDate), isFrozen }, { onSuccess: onClose })
  })
  return (
    <form onSubmit={save}>
      <Stack gap="md">
        <Group grow align="flex-start">
          <DayInput
            label={t('schedule.places.first-day')}
            withAsterisk
            data-autofocus
            {...form.getInputProps('startDate')}
          />
          <DayInput
            label={t('schedule.places.last-day')}
            placeholder={t('schedule.template.no-end')}
            clearable
            {...form.getInputProps('endDate')}
          />
        </Group>
        {change.error && <FailureText error={change.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('schedule.places.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

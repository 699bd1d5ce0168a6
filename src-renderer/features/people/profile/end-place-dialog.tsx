import { Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTell } from '../../../ui/use-tell.ts'
import { useWords } from '../../../ui/words.tsx'
import { DayField } from '../day-field.tsx'
import { typedDay } from '../typed-day.ts'
import { dayOfWeek, type Place } from './place.ts'
import { usePlaceChange } from './use-place-change.ts'

const yearsAhead = 5

type EndPlaceDialogProps = { readonly place: Place; readonly today: Day; readonly onClose: () => void }

export function EndPlaceDialog({ place, today, onClose }: EndPlaceDialogProps) {
  const { t, day } = useWords()
  const tell = useTell()
  const change = usePlaceChange(place)
  const read = (text: string) => typedDay(text, today, yearsAhead)
  const first = place.startDate > today ? place.startDate : today
  const form = useForm({
    initialValues: { until: day(place.endDate ?? first, 'number') },
    validate: {
      until: (text) => {
        const until = read(text)
        if (until === undefined) return t('people.wrong.day', { example: day(today, 'number') })
        return until < place.startDate ? t('people.wrong.ends-early') : null
      },
    },
  })
  const submit = form.onSubmit(({ until }) => {
    const endDate = read(until)
    if (endDate === undefined) return
    change.apply({ endDate }, () => {
      tell(t('people.places.ended', { day: day(endDate, 'long') }))
      onClose()
    })
  })
  const weekday = day(dayOfWeek(place.weekday, today), 'weekday')
  return (
    <FormDialog
      title={t('people.places.end-title', { type: place.typeName, weekday, time: place.startTime })}
      act={t('people.places.end-act')}
      keep={t('people.places.keep')}
      isDanger
      size={440}
      isActing={change.isPending}
      failure={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <Text size="sm">{t('people.places.end-hint')}</Text>
        <DayField
          label={t('people.places.until')}
          required
          isFirst
          today={today}
          ahead={yearsAhead}
          value={form.values.until}
          error={form.errors.until}
          onChange={(text) => form.setFieldValue('until', text)}
        />
      </Stack>
    </FormDialog>
  )
}

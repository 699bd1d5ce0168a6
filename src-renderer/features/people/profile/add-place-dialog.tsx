import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { Profile } from '../../../../src-shared/contract/people.ts'
import type { TemplateId } from '../../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../../client/desk-context.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTell } from '../../../ui/use-tell.ts'
import { useWords } from '../../../ui/words.tsx'
import { DayField } from '../day-field.tsx'
import { typedDay } from '../typed-day.ts'
import { ClassSelect } from './class-select.tsx'
import { placeState } from './place.ts'

const yearsAhead = 5

type AddPlaceDialogProps = { readonly profile: Profile; readonly today: Day; readonly onClose: () => void }

export function AddPlaceDialog({ profile, today, onClose }: AddPlaceDialogProps) {
  const { desk, ask } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const templates = useQuery(ask.templates.list.queryOptions({ input: {} }))
  const add = useCommand(desk.standingPlaces.add)
  const { form, read } = usePlaceForm(today)
  const chosen = templates.data?.find(({ id }) => id === form.values.templateId)
  const held = profile.standingPlaces.filter((place) => placeState(place, today) !== 'ended')
  const submit = form.onSubmit(({ templateId, from, until }) => {
    const startDate = read(from)
    if (templateId === null || startDate === undefined) return
    const added = () => {
      tell(t('people.places.added'))
      onClose()
    }
    add.mutate({ templateId, personId: profile.id, startDate, endDate: read(until) ?? null }, { onSuccess: added })
  })
  return (
    <FormDialog
      title={t('people.places.add-for', { name: profile.name })}
      act={t('people.places.add')}
      isActing={add.isPending}
      failure={add.error ?? templates.error}
      hasDropdown
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <ClassSelect
          templates={templates.data ?? []}
          held={new Set(held.map((place) => place.templateId))}
          today={today}
          value={form.values.templateId}
          error={form.errors.templateId}
          onChange={(id) => form.setFieldValue('templateId', id)}
        />
        {chosen !== undefined && chosen.places >= chosen.capacity && (
          <Text size="sm" role="status">
            {t('people.places.over', { capacity: chosen.capacity })}
          </Text>
        )}
        <SimpleGrid cols={2} spacing={12}>
          <DayField
            label={t('people.places.from')}
            required
            today={today}
            ahead={yearsAhead}
            value={form.values.from}
            error={form.errors.from}
            onChange={(text) => form.setFieldValue('from', text)}
          />
          <DayField
            label={t('people.places.until')}
            placeholder={t('people.places.until-hint')}
            today={today}
            ahead={yearsAhead}
            value={form.values.until}
            error={form.errors.until}
            onChange={(text) => form.setFieldValue('until', text)}
          />
        </SimpleGrid>
      </Stack>
    </FormDialog>
  )
}

type Values = { readonly templateId: TemplateId | null; readonly from: string; readonly until: string }

function usePlaceForm(today: Day) {
  const { t, day } = useWords()
  const read = (text: string) => typedDay(text, today, yearsAhead)
  const notADay = t('people.wrong.day', { example: day(today, 'number') })
  const form = useForm<Values>({
    initialValues: { templateId: null, from: day(today, 'number'), until: '' },
    validate: {
      templateId: (id) => (id === null ? t('people.wrong.needed') : null),
      from: (text) => (read(text) === undefined ? notADay : null),
      until: (text, { from }) => {
        if (text.trim() === '') return null
        const until = read(text)
        if (until === undefined) return notADay
        const start = read(from)
        return start !== undefined && until < start ? t('people.wrong.ends-early') : null
      },
    },
  })
  return { form, read }
}

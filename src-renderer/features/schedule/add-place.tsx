import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { TemplateId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { DayInput } from './day-input.tsx'
import { dayOrNull } from './days.ts'
import { PersonSelect } from './person-select.tsx'
import classes from './schedule.module.css'

type Props = { readonly templateId: TemplateId; readonly today: Day }
type Values = { person: PersonLine | null; startDate: string | null; endDate: string | null }

/** One line to give somebody a standing place: who, from when, until when. */
export function AddPlace({ templateId, today }: Props) {
  const { desk } = useDesk()
  const { t } = useWords()
  const add = useCommand(desk.standingPlaces.add)
  // A new key empties the search field along with the form.
  const [added, setAdded] = useState(0)
  const form = useForm<Values>({
    initialValues: { person: null, startDate: today, endDate: null },
    validate: {
      person: (value) => (value === null ? t('schedule.required') : null),
      startDate: (value) => (value === null ? t('schedule.required') : null),
      endDate: (value, { startDate }) =>
        value !== null && startDate !== null && value < startDate ? t('schedule.end-before-start') : null,
    },
  })
  const save = form.onSubmit(({ person, startDate, endDate }) => {
    const first = dayOrNull(startDate)
    if (person === null || first === null) return
    const done = () => {
      form.reset()
      setAdded(added + 1)
    }
    add.mutate({ templateId, personId: person.id, startDate: first, endDate: dayOrNull(endDate) }, { onSuccess: done })
  })
  return (
    <form onSubmit={save}>
      <div className={classes.addRow}>
        <div className={classes.grow}>
          <PersonSelect
            key={added}
            value={form.values.person}
            error={form.errors.person}
            onChange={(person) => form.setFieldValue('person', person)}
          />
        </div>
        <DayInput w={112} label={t('schedule.places.first-day')} {...form.getInputProps('startDate')} />
        <DayInput
          w={128}
          label={t('schedule.places.last-day')}
          placeholder={t('schedule.template.no-end')}
          clearable
          {...form.getInputProps('endDate')}
        />
        <Button type="submit" loading={add.isPending}>
          {t('schedule.places.add')}
        </Button>
      </div>
      {add.error && <FailureText error={add.error} />}
    </form>
  )
}

import { SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { useWords } from '../../ui/words.tsx'
import { DayField } from '../people/day-field.tsx'
import { yearsAhead } from './course-days.ts'
import type { CourseForm } from './course-values.ts'

type CourseFieldsetProps = { readonly form: CourseForm; readonly today: Day; readonly isNew: boolean }

/** Everything the desk keeps of a session. */
export function CourseFieldset({ form, today, isNew }: CourseFieldsetProps) {
  const { t } = useWords()
  const dayField = (name: 'startsOn' | 'endsOn') => ({
    value: form.values[name],
    error: form.errors[name],
    onChange: (text: string) => form.setFieldValue(name, text),
    today,
    ahead: yearsAhead,
    required: true,
  })
  return (
    <Stack gap={12}>
      <TextInput
        label={t('courses.field.title')}
        required
        maxLength={120}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={3} spacing={12}>
        <DayField label={t('courses.field.starts')} {...dayField('startsOn')} />
        <DayField label={t('courses.field.ends')} {...dayField('endsOn')} />
        <TextInput
          label={t('courses.field.places')}
          required
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
          {...form.getInputProps('maxPlaces')}
        />
      </SimpleGrid>
      <TextInput
        label={t('courses.field.location')}
        required
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('location')}
      />
      <SimpleGrid cols={2} spacing={12}>
        <MoneyField
          label={t('courses.field.price')}
          description={t(isNew ? 'courses.field.price-hint' : 'courses.field.price-agreed')}
          required
          value={form.values.price}
          error={form.errors.price}
          onChange={(text) => form.setFieldValue('price', text)}
        />
        <TextInput
          label={t('courses.field.licence')}
          description={t('courses.field.licence-hint')}
          maxLength={60}
          autoComplete="off"
          {...form.getInputProps('licence')}
        />
      </SimpleGrid>
      <Textarea
        label={t('courses.field.description')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        {...form.getInputProps('description')}
      />
      <Switch
        label={t('courses.field.active')}
        description={t('courses.field.active-hint')}
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
    </Stack>
  )
}

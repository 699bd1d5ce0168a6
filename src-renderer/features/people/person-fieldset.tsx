import { Checkbox, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { DayField } from './day-field.tsx'
import { type Guardian, GuardianSelect } from './guardian-select.tsx'
import type { PersonForm } from './person-form.ts'

type PersonFieldsProps = {
  readonly form: PersonForm
  readonly today: Day
  /** Who is edited: nobody is their own guardian. */
  readonly self: PersonId | null
  readonly guardian: Guardian | null
}

/** Everything the desk keeps of a person. */
export function PersonFieldset({ form, today, self, guardian }: PersonFieldsProps) {
  const { t } = useWords()
  return (
    <Stack gap={12}>
      <SimpleGrid cols={2} spacing={12} verticalSpacing={12}>
        <TextInput
          label={t('people.field.given-name')}
          required
          maxLength={120}
          data-autofocus
          {...form.getInputProps('givenName')}
        />
        <TextInput label={t('people.field.family-name')} maxLength={120} {...form.getInputProps('familyName')} />
        <DayField
          label={t('people.field.born')}
          today={today}
          level="decade"
          latest={today}
          value={form.values.birthDate}
          error={form.errors.birthDate}
          onChange={(text) => form.setFieldValue('birthDate', text)}
        />
        <TextInput label={t('people.field.card')} maxLength={50} {...form.getInputProps('card')} />
        <TextInput label={t('people.field.phone')} type="tel" maxLength={50} {...form.getInputProps('phone')} />
        <TextInput label={t('people.field.email')} inputMode="email" maxLength={200} {...form.getInputProps('email')} />
      </SimpleGrid>
      <GuardianSelect
        self={self}
        guardian={guardian}
        value={form.values.guardianId}
        error={form.errors.guardianId}
        onChange={(id) => form.setFieldValue('guardianId', id)}
      />
      <Checkbox
        label={t('people.field.volunteer')}
        description={t('people.field.volunteer-hint')}
        {...form.getInputProps('isVolunteer', { type: 'checkbox' })}
      />
      <Textarea
        label={t('people.field.note')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
    </Stack>
  )
}

import { SimpleGrid, Switch, TextInput } from '@mantine/core'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { DayField } from '../people/day-field.tsx'
import { PlanSelect } from './plan-select.tsx'
import type { SaleField, SaleForm } from './use-sale.ts'

const yearsAhead = 5

type SaleFieldsProps = {
  readonly form: SaleForm['form']
  readonly plans: readonly Plan[]
  readonly today: Day
  /** What the desk says against a field. */
  readonly errorAt: (field: SaleField) => string | undefined
}

/** What is sold, from when, and what of it is used already. */
export function SaleFields({ form, plans, today, errorAt }: SaleFieldsProps) {
  const { t } = useWords()
  return (
    <>
      <PlanSelect
        plans={plans}
        value={form.values.planId}
        error={form.errors.planId ?? errorAt('planId')}
        onChange={(id) => form.setFieldValue('planId', id)}
      />
      <SimpleGrid cols={3} spacing={12}>
        <DayField
          label={t('subscriptions.starts')}
          today={today}
          ahead={yearsAhead}
          value={form.values.startsOn}
          error={form.errors.startsOn ?? errorAt('startsOn')}
          onChange={(text) => form.setFieldValue('startsOn', text)}
        />
        <TextInput
          label={t('subscriptions.manual')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('manual')}
          error={form.errors.manual ?? errorAt('manual')}
        />
        <TextInput
          label={t('subscriptions.bonus')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('bonus')}
        />
      </SimpleGrid>
      <Switch label={t('subscriptions.auto-renew')} {...form.getInputProps('isAutoRenew', { type: 'checkbox' })} />
    </>
  )
}

import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Plan } from '../../../src-shared/contract/subscriptions.ts'
import type { PlanId } from '../../../src-shared/kernel/brand.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './subscriptions.module.css'

type PlanSelectProps = {
  readonly plans: readonly Plan[]
  readonly value: PlanId | null
  readonly error?: ReactNode
  readonly onChange: (id: PlanId | null) => void
}

/** The plans that are sold, each with its sessions, how long it lasts and its price. */
export function PlanSelect({ plans, value, error, onChange }: PlanSelectProps) {
  const { t, money } = useWords()
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const about = ({ sessions, validityCount: count, validityUnit: unit, priceMinor }: Plan) =>
    [
      t('subscriptions.sessions', { count: sessions }),
      t('subscriptions.validity', { count, unit }),
      money(priceMinor),
    ].join(' · ')
  return (
    <Select<PlanId>
      label={t('subscriptions.plan')}
      allowDeselect={false}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      nothingFoundMessage={t('desk.nothing-found')}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: false }}
      data-autofocus
      data={plans.map((plan) => ({ value: plan.id, label: plan.name }))}
      value={value}
      error={error}
      description={value !== null && byId.has(value) ? about(byId.get(value) as Plan) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={onChange}
      renderOption={({ option }) => {
        const plan = byId.get(option.value)
        return (
          plan && (
            <span className={classes.option}>
              <span>{plan.name}</span>
              <span className={classes.quiet}>{about(plan)}</span>
            </span>
          )
        )
      }}
    />
  )
}

import { Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { PlanId } from '../../../src-shared/kernel/brand.ts'
import { searching } from '../../ui/searching.ts'
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
  const { t } = useWords()
  const aboutPlan = useAboutPlan()
  const [search, setSearch] = useState('')
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const chosen = value === null ? undefined : byId.get(value)
  // While its name stands there the list is not filtered: the first of it, which Enter takes, has to be the chosen one.
  const inOrder = chosen && search === chosen.name ? [chosen, ...plans.filter((plan) => plan !== chosen)] : plans
  return (
    <Select<PlanId>
      label={t('subscriptions.plan')}
      allowDeselect={false}
      searchable
      {...searching}
      openOnFocus={false}
      selectFirstOptionOnChange
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('desk.nothing-found')}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: false }}
      data-autofocus
      data={inOrder.map((plan) => ({ value: plan.id, label: plan.name }))}
      value={value}
      error={error}
      description={chosen && aboutPlan(chosen)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={onChange}
      renderOption={({ option }) => {
        const plan = byId.get(option.value)
        return (
          plan && (
            <span className={classes.option}>
              <span>{plan.name}</span>
              <span className={classes.quiet}>{aboutPlan(plan)}</span>
            </span>
          )
        )
      }}
    />
  )
}

function useAboutPlan(): (plan: Plan) => string {
  const { t, money } = useWords()
  return ({ sessions, validityCount: count, validityUnit: unit, priceMinor }) =>
    [
      t('subscriptions.sessions', { count: sessions }),
      t('subscriptions.validity', { count, unit }),
      money(priceMinor),
    ].join(' · ')
}

import { useForm } from '@mantine/form'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import { useAmounts } from '../../ui/money-field.tsx'
import { useWords } from '../../ui/words.tsx'

export type PlanFields = Omit<Plan, 'id' | 'version' | 'sold'>

/** As typed: numbers and the price are text, types are told by their number as text. */
type PlanValues = {
  readonly name: string
  readonly sessions: string
  readonly validityCount: string
  readonly validityUnit: Plan['validityUnit']
  readonly price: string
  readonly covers: 'all' | 'types'
  readonly typeIds: string[]
  readonly isWithdrawn: boolean
}

/** The contract's own bounds, said before the desk has to say them. */
const limits = { min: 1, max: 1000 }

/** A whole number within the bounds; undefined for anything else. */
export function readCount(text: string): number | undefined {
  if (!/^\d{1,4}$/.test(text.trim())) return undefined
  const count = Number(text)
  return count >= limits.min && count <= limits.max ? count : undefined
}

/** A plan as its form holds it, and what the form means once everything in it can be read. */
export function usePlanForm(plan: Plan | null) {
  const { t } = useWords()
  const amounts = useAmounts()
  const counted = (text: string) => (readCount(text) === undefined ? t('plans.between', limits) : null)
  const form = useForm<PlanValues>({
    initialValues: {
      name: plan?.name ?? '',
      sessions: String(plan?.sessions ?? 10),
      validityCount: String(plan?.validityCount ?? 3),
      validityUnit: plan?.validityUnit ?? 'months',
      price: plan ? amounts.inField(plan.priceMinor) : '',
      covers: (plan?.coversAll ?? true) ? 'all' : 'types',
      typeIds: (plan?.typeIds ?? []).map(String),
      isWithdrawn: plan?.isWithdrawn ?? false,
    },
    validate: {
      name: (name) => (name.trim() === '' ? t('desk.field.needed') : null),
      sessions: counted,
      validityCount: counted,
      price: (text) => amounts.check(text, true),
      typeIds: (ids, { covers }) => (covers === 'types' && ids.length === 0 ? t('plans.covers-nothing') : null),
    },
  })
  const fieldsOf = (values: PlanValues): PlanFields | undefined => {
    const { name, validityUnit, covers, typeIds, isWithdrawn } = values
    const [sessions, validityCount] = [readCount(values.sessions), readCount(values.validityCount)]
    const { minor: priceMinor } = amounts.read(values.price, true)
    if (sessions === undefined || validityCount === undefined || priceMinor === undefined) return undefined
    const coversAll = covers === 'all'
    const ids = coversAll ? [] : typeIds.map((id) => Number(id) as TrainingTypeId)
    return {
      name: name.trim(),
      sessions,
      validityCount,
      validityUnit,
      priceMinor,
      coversAll,
      typeIds: ids,
      isWithdrawn,
    }
  }
  return { form, fieldsOf }
}

import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { SalePlan } from '../../../src-shared/contract/subscriptions.ts'
import type { PersonId, PlanId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import type { DeskMethod } from '../money/method-choice.tsx'
import { typedDay } from '../people/typed-day.ts'
import { wholeNumber } from './sale-values.ts'

export type SaleValues = {
  readonly planId: PlanId | null
  readonly startsOn: string
  readonly manual: string
  readonly bonus: string
  readonly isAutoRenew: boolean
  readonly method: DeskMethod | 'later'
}

const yearsAhead = 5
const most = { manual: 10_000, bonus: 1000 }

export type SaleForm = ReturnType<typeof useSaleForm>

/** What is typed of a sale, and what it means once everything can be read. */
export function useSaleForm(personId: PersonId, plan: Plan | undefined, today: Day) {
  const { t, day } = useWords()
  const readDay = (text: string) => typedDay(text, today, yearsAhead)
  const form = useForm<SaleValues>({
    initialValues: {
      planId: plan?.id ?? null,
      startsOn: day(today, 'number'),
      manual: '0',
      bonus: '0',
      isAutoRenew: false,
      method: 'cash',
    },
    validate: {
      planId: (id) => (id === null ? t('people.wrong.needed') : null),
      startsOn: (text) =>
        readDay(text) === undefined ? t('people.wrong.day', { example: day(today, 'number') }) : null,
      manual: (text) => (wholeNumber(text, most.manual) === undefined ? t('subscriptions.wrong.number') : null),
      bonus: (text) => (wholeNumber(text, most.bonus) === undefined ? t('subscriptions.wrong.number') : null),
    },
  })
  const { planId } = form.values
  const startsOn = readDay(form.values.startsOn)
  const manualInitial = wholeNumber(form.values.manual, most.manual)
  const bonus = wholeNumber(form.values.bonus, most.bonus)
  const isReadable = planId !== null && startsOn !== undefined && manualInitial !== undefined && bonus !== undefined
  const sale = isReadable ? { personId, planId, startsOn, manualInitial, bonus } : undefined
  return { form, sale }
}

type Sale = NonNullable<SaleForm['sale']>

/** What it would come to, said by the desk itself. */
export function useSalePreview(sale: Sale | undefined) {
  const { ask } = useDesk()
  const asked = sale ?? null
  return useQuery({
    ...ask.subscriptions.previewSale.queryOptions({
      // Never asked while it is not there.
      input: asked as Sale,
      enabled: asked !== null,
      placeholderData: keepPreviousData,
    }),
  })
}

/** How the price will be paid, once the balance has been looked at. */
export type Paying = 'nothing' | 'balance' | 'later' | 'now'

export function payingOf({ priceMinor, dueMinor }: SalePlan, method: SaleValues['method']): Paying {
  if (priceMinor === 0) return 'nothing'
  if (dueMinor === 0) return 'balance'
  return method === 'later' ? 'later' : 'now'
}

export type SaleField = 'manual' | 'startsOn' | 'planId'

/** The field a refusal of the preview is about. */
export function fieldOf(error: unknown): SaleField | undefined {
  switch (refusalIn(error)?.code) {
    case 'subscription.manual-above-total':
      return 'manual'
    case 'subscription.start-too-far':
      return 'startsOn'
    case 'plan.withdrawn':
      return 'planId'
    default:
      return undefined
  }
}

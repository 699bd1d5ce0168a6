import type { TrainingCancellation } from '../../../src-shared/contract/trainings.ts'
import type { Words } from '../../ui/words.tsx'

type Speaker = Pick<Words, 't' | 'money'>
type Totals = Pick<
  TrainingCancellation,
  'sessionsReturned' | 'refundedMinor' | 'invoicesCancelled' | 'waitingClosed'
> & {
  readonly told: number
  readonly call: number
  readonly trials: number
}
export type PersonPlan = TrainingCancellation['people'][number]

const toldIn = (people: readonly PersonPlan[]): number => people.filter(({ toldAt }) => toldAt !== null).length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0)

/** CAN-2: what cancelling one class, or several, comes to. */
export function totalsOf(plans: readonly TrainingCancellation[]): Totals {
  const told = sum(plans.map(({ people }) => toldIn(people)))
  return {
    told,
    call: sum(plans.map(({ people }) => people.length)) - told,
    sessionsReturned: sum(plans.map((plan) => plan.sessionsReturned)),
    invoicesCancelled: sum(plans.map((plan) => plan.invoicesCancelled)),
    refundedMinor: sum(plans.map((plan) => plan.refundedMinor)),
    trials: sum(plans.map(({ people }) => people.filter(({ freesTrial }) => freesTrial).length)),
    waitingClosed: sum(plans.map((plan) => plan.waitingClosed)),
  }
}

/** The totals that are not nothing, in words. */
export function sayTotals(totals: Totals, { t, money }: Speaker): readonly string[] {
  const { told, call, sessionsReturned, refundedMinor, invoicesCancelled, trials, waitingClosed } = totals
  return [
    told > 0 && t('cancelling.sum.told', { count: told }),
    call > 0 && t('cancelling.sum.call', { count: call }),
    sessionsReturned > 0 && t('cancelling.sum.sessions', { count: sessionsReturned }),
    refundedMinor > 0 && t('cancelling.sum.refunded', { amount: money(refundedMinor) }),
    invoicesCancelled > 0 && t('cancelling.sum.invoices', { count: invoicesCancelled }),
    trials > 0 && t('cancelling.sum.trials', { count: trials }),
    waitingClosed > 0 && t('cancelling.sum.waiting', { count: waitingClosed }),
  ].filter((sentence) => sentence !== false)
}

/** What one person gets back when their class is cancelled. */
export function sayReturned(person: PersonPlan, { t, money }: Speaker): string {
  const { returns, invoice } = person
  const said = [
    person.state === 'waitlisted' && t('cancelling.row.waiting'),
    returns && t('cancelling.row.session', { plan: returns.planName, after: returns.usedAfter, total: returns.total }),
    invoice?.does === 'refund' && t('cancelling.row.refund', { amount: money(invoice.amountMinor) }),
    invoice?.does === 'cancel' && t('cancelling.row.invoice', { number: invoice.number }),
    person.freesTrial && t('cancelling.row.trial'),
  ].filter((sentence) => sentence)
  return said.length > 0 ? said.join(', ') : t('cancelling.row.nothing')
}

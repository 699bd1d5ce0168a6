import type { CancellationPlan } from '../../../src-shared/contract/attendance.ts'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { Words } from '../../ui/words.tsx'
import { saySettlement } from './settlement-sentence.ts'

export type PlanLine = { readonly tone: 'good' | 'bad' | 'warn' | 'plain'; readonly text: string }
type Speaker = Pick<Words, 't' | 'money' | 'moment'>
/** What stands on the roster for the place now. */
export type PlaceNow = Pick<RosterEntry, 'session' | 'invoice'>

/** CAN-3: what cancelling a place does, line by line, in the order in which people ask. */
export function placePlan(plan: CancellationPlan, entry: PlaceNow, words: Speaker): readonly PlanLine[] {
  const lines = [timing(plan, words), ...givenBack(plan, words), ...taken(plan, entry, words), told(plan, words)]
  return lines.filter((line) => line !== undefined)
}

function timing(plan: CancellationPlan, { t, moment }: Speaker): PlanLine {
  const facts = { until: moment(plan.cutoffAt), hours: plan.cutoffHours }
  if (plan.isInTime) return { tone: 'good', text: t('cancelling.place.in-time', facts) }
  if (plan.isWaived) return { tone: 'warn', text: t('cancelling.place.late-waived') }
  return { tone: 'bad', text: t('cancelling.place.late', facts) }
}

function givenBack(plan: CancellationPlan, { t, money }: Speaker): readonly PlanLine[] {
  const { returns, invoice } = plan
  const session = returns && {
    text: t('cancelling.place.returns', {
      plan: returns.planName,
      before: returns.usedAfter + 1,
      after: returns.usedAfter,
      total: returns.total,
    }),
  }
  const bill = invoice && {
    text: t(`cancelling.place.invoice-${invoice.does}`, {
      number: invoice.number,
      amount: money(invoice.amountMinor),
    }),
  }
  const trial = plan.freesTrial ? { text: t('cancelling.place.frees-trial') } : null
  const lines = [session, bill, trial]
    .filter((line) => line !== null)
    .map(({ text }) => ({ tone: 'good' as const, text }))
  if (lines.length > 0 || plan.to === 'late-cancellation') return lines
  return [{ tone: 'plain', text: t('cancelling.place.nothing-taken') }]
}

function taken(plan: CancellationPlan, entry: PlaceNow, words: Speaker): readonly PlanLine[] {
  if (plan.to !== 'late-cancellation') return []
  const { t } = words
  const { charges } = plan
  const isNew = charges !== null && charges.kind !== 'nothing'
  const charge: PlanLine = isNew
    ? { tone: 'bad', text: t('cancelling.place.charges', { what: saySettlement(charges, words) }) }
    : { tone: 'bad', text: staysTaken(entry, words) }
  return [charge, { tone: 'plain', text: t('cancelling.place.absent') }]
}

function staysTaken({ session, invoice }: PlaceNow, { t, money }: Speaker): string {
  if (session)
    return t('cancelling.place.stays-session', { plan: session.planName, used: session.used, total: session.total })
  if (!invoice || invoice.state === 'cancelled') return t('cancelling.place.stays-nothing')
  return t('cancelling.place.stays-invoice', { number: invoice.number, amount: money(invoice.amountMinor) })
}

const told = ({ toldAt }: CancellationPlan, { t }: Speaker): PlanLine =>
  toldAt === null
    ? { tone: 'warn', text: t('cancelling.place.call') }
    : { tone: 'plain', text: t('cancelling.place.told', { address: toldAt }) }

import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'

type Class = { readonly typeName: string; readonly day: Day; readonly startTime: WallTime }

/** What a history line or a message says about a class. */
export const classFacts = ({ typeName, day, startTime }: Class) =>
  ({ type: typeName, day, time: startTime }) satisfies RefusalFacts

type Returned = {
  readonly returns: { readonly planName: string; readonly usedAfter: number; readonly total: number } | null
  readonly invoice: { readonly number: string; readonly amountMinor: number; readonly does: 'cancel' | 'refund' } | null
}

/** What it says about the session or the money that went back. */
export function returnedFacts({ returns, invoice }: Returned): RefusalFacts {
  if (returns) return { returned: 'session', plan: returns.planName, used: returns.usedAfter, total: returns.total }
  if (!invoice) return { returned: 'nothing' }
  const { number, amountMinor, does } = invoice
  return { returned: does === 'refund' ? 'money' : 'invoice', number, amount: amountMinor }
}

/** What it says about what a late cancellation costs, whether it was taken now or had been before. */
export function chargedFacts(charges: SettlementPlan): RefusalFacts {
  switch (charges.kind) {
    case 'session':
      return { charged: 'session', plan: charges.planName, used: charges.usedAfter, total: charges.total }
    case 'invoice':
      return { charged: 'invoice', amount: charges.amountMinor }
    case 'nothing':
      return { charged: chargedBefore[charges.why] ?? 'nothing' }
    case 'free':
      return { charged: 'nothing' }
  }
}

const chargedBefore: Readonly<Record<string, string>> = { attached: 'session', invoiced: 'invoice' }

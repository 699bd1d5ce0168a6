import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { Words } from '../../ui/words.tsx'

/** How a place is settled, or would be, in words. */
export function saySettlement(plan: SettlementPlan, { t, money }: Pick<Words, 't' | 'money'>): string {
  switch (plan.kind) {
    case 'session': {
      const { planName, usedBefore, usedAfter, total } = plan
      return t('settle.session', { plan: planName, before: usedBefore, after: usedAfter, total })
    }
    case 'invoice': {
      const key = plan.isPaidByBalance ? 'settle.invoice-paid' : 'settle.invoice'
      return t(key, { amount: money(plan.amountMinor), payer: plan.payerName })
    }
    case 'free':
      return t('settle.free')
    case 'nothing':
      return t(`settle.nothing.${plan.why}`)
  }
}

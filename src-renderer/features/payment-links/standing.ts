import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { hasMoney, type LinkState } from '../../../src-shared/domain/payment-links.ts'
import type { Tone } from '../today/state-mark.tsx'

/** What is said of a link: its state, unless somebody has to decide or the desk is closing it. */
export type Standing = LinkState | 'closing' | 'task'

export function standingOf({ state, task, isClosing }: Pick<PaymentLink, 'state' | 'task' | 'isClosing'>): Standing {
  if (task !== null) return 'task'
  return isClosing && isLive({ state }) ? 'closing' : state
}

export const toneOf: Readonly<Record<Standing, Tone>> = {
  creating: 'info',
  open: 'info',
  closing: 'neutral',
  paid: 'good',
  late: 'warn',
  refunding: 'warn',
  refunded: 'neutral',
  expired: 'neutral',
  failed: 'bad',
  task: 'bad',
}

/** It can be paid, or will be able to. */
export const isLive = ({ state }: Pick<PaymentLink, 'state'>): boolean => state === 'creating' || state === 'open'

/**
 * The link to show with an invoice: the newest, `links` being newest first. Once the invoice is paid or cancelled only
 * one that money came by, or still can.
 */
export function linkOf(
  invoice: Pick<PaymentLink, 'invoiceId'> & { readonly isUnpaid: boolean },
  links: readonly PaymentLink[],
): PaymentLink | undefined {
  return links.find(
    ({ invoiceId, state }) =>
      invoiceId === invoice.invoiceId && (invoice.isUnpaid || hasMoney(state) || isLive({ state })),
  )
}

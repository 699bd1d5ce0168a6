import type { InvoiceId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'

/** Something that is done with one subscription. */
export type SubscriptionDeed = 'why' | 'freeze' | 'unfreeze' | 'edit' | 'cancel' | 'correct' | 'recount'

/** What a person's page has open: it comes from a shortcut, a button or a figure alike. */
export type Deed =
  | { readonly what: SubscriptionDeed; readonly id: SubscriptionId }
  | { readonly what: 'sell' }
  | { readonly what: 'take'; readonly invoiceId: InvoiceId | null }
  | { readonly what: 'invoice'; readonly id: InvoiceId }

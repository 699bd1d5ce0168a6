import type { Desk } from '../../../src-shared/contract/index.ts'
import type { InvoiceId, PaymentId, PaymentLinkId, ShiftId, TrainingId } from '../../../src-shared/kernel/brand.ts'

/** Something the desk prints. */
export type Paper =
  | { readonly kind: 'receipt'; readonly id: PaymentId }
  | { readonly kind: 'invoice'; readonly id: InvoiceId }
  | { readonly kind: 'payment-link'; readonly id: PaymentLinkId }
  | { readonly kind: 'till'; readonly id: ShiftId }
  | { readonly kind: 'roster'; readonly id: TrainingId }

export type Printed = { readonly fileName: string; readonly base64: string }

export function printPaper(desk: Desk, paper: Paper): Promise<Printed> {
  switch (paper.kind) {
    case 'receipt':
      return desk.documents.receipt({ id: paper.id })
    case 'invoice':
      return desk.documents.invoice({ id: paper.id })
    case 'payment-link':
      return desk.documents.paymentLink({ id: paper.id })
    case 'till':
      return desk.documents.till({ id: paper.id })
    case 'roster':
      return desk.documents.roster({ id: paper.id })
  }
}

/** The bytes behind the text that crosses the wire. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

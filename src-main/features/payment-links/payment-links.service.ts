import type { PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import type { Services } from '../../app/services.ts'

const missing = (): never => {
  throw new Error('in the making')
}

/** `attend`: somebody has a link on their screen. */
export const paymentLinkServices = (_attend: (id: PaymentLinkId) => void): Services['paymentLinks'] => ({
  ofInvoice: missing,
  byId: missing,
  tasks: missing,
  make: missing,
  send: missing,
  refund: missing,
  credit: missing,
  settle: missing,
})

import type { Services } from '../../app/services.ts'
import { cancelPayment, planCancellation, refuseByLink } from './payment-cancelling.ts'
import { planPayment, takePayment } from './payments.ts'

export const paymentServices: Services['payments'] = {
  preview: (ctx, payment) => planPayment(ctx, payment),
  take: (ctx, payment) => takePayment(ctx, payment),
  previewCancel: (ctx, { id }) => {
    refuseByLink(ctx, id)
    const { fromBalance, reopens, balanceAfter } = planCancellation(ctx, id)
    return { fromBalance, reopens, balanceAfter }
  },
  cancel: (ctx, { id, desk, reason }) => {
    refuseByLink(ctx, id)
    return cancelPayment(ctx, id, { desk, reason })
  },
}

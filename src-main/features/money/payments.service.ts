import type { Services } from '../../app/services.ts'
import { cancelPayment, planCancellation } from './payment-cancelling.ts'
import { planPayment, takePayment } from './payments.ts'

export const paymentServices: Services['payments'] = {
  preview: (ctx, payment) => planPayment(ctx, payment),
  take: (ctx, payment) => takePayment(ctx, payment),
  previewCancel: (ctx, { id }) => {
    const { fromBalance, reopens, balanceAfter } = planCancellation(ctx, id)
    return { fromBalance, reopens, balanceAfter }
  },
  cancel: (ctx, { id, desk, reason }) => cancelPayment(ctx, id, { desk, reason }),
}

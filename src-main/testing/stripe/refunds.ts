import type Stripe from 'stripe'
import { examples } from './objects.ts'
import { invalid, missing } from './refusal.ts'
import { happens, type State } from './state.ts'

/** The charge a refund is of, named by itself or by its payment. */
function chargeOf(state: State, { charge, payment_intent }: Stripe.RefundCreateParams): Stripe.Charge {
  if (charge !== undefined) {
    const found = state.charges.get(charge)
    if (!found) throw missing('charge', charge, 'charge')
    return found
  }
  if (payment_intent === undefined)
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.', {
      code: 'parameter_missing',
    })
  const intent = state.intents.get(payment_intent)
  if (!intent) throw missing('payment_intent', payment_intent, 'payment_intent')
  const found = typeof intent.latest_charge === 'string' ? state.charges.get(intent.latest_charge) : undefined
  if (!found)
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    })
  return found
}

/** Gives money back: all that is left, or an amount of it. */
export function makeRefund(state: State, params: Stripe.RefundCreateParams): Stripe.Refund {
  const charge = chargeOf(state, params)
  const left = charge.amount - charge.amount_refunded
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  const amount = params.amount ?? left
  if (amount < 1) throw invalid('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' })
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    })
  const status = state.refundsBecome
  const made: Stripe.Refund = {
    ...examples.refund,
    id: state.id('re_3', 24),
    amount,
    charge: charge.id,
    created: state.now(),
    currency: charge.currency,
    metadata: Object.fromEntries(Object.entries(params.metadata || {}).map(([name, value]) => [name, String(value)])),
    payment_intent: charge.payment_intent,
    reason: params.reason === 'duplicate' || params.reason === 'requested_by_customer' ? params.reason : null,
    status: status === 'failed' ? 'pending' : status,
  }
  state.refunds.set(made.id, made)
  giveBack(state, charge, amount)
  happens(state, 'refund.created', made)
  return status === 'failed' ? settleRefund(state, made.id, 'failed') : made
}

function giveBack(state: State, charge: Stripe.Charge, amount: number): void {
  const amountRefunded = charge.amount_refunded + amount
  const changed = { ...charge, amount_refunded: amountRefunded, refunded: amountRefunded === charge.amount }
  state.charges.set(charge.id, changed)
  if (amount > 0) happens(state, 'charge.refunded', changed)
}

/** The payer's bank answers. A refund that seemed done can still fail: the money is on the Stripe balance again. */
export function settleRefund(state: State, id: string, outcome: 'succeeded' | 'failed'): Stripe.Refund {
  const refund = state.refunds.get(id)
  if (!refund) throw missing('refund', id)
  if (refund.status === 'failed' || refund.status === outcome) throw new Error(`${id} is ${refund.status} already`)
  const settled: Stripe.Refund = {
    ...refund,
    status: outcome,
    ...(outcome === 'failed' && { failure_reason: 'expired_or_canceled_card' }),
  }
  state.refunds.set(id, settled)
  happens(state, 'refund.updated', settled)
  if (outcome === 'succeeded') return settled
  const charge = typeof refund.charge === 'string' ? state.charges.get(refund.charge) : undefined
  if (charge) giveBack(state, charge, -refund.amount)
  happens(state, 'refund.failed', settled)
  return settled
}

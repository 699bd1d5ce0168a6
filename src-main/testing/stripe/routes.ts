import type Stripe from 'stripe'
import { checkCreate } from './checkout-checks.ts'
import { checkoutById, expireCheckout, openCheckout } from './checkouts.ts'
import type { Form } from './form.ts'
import type { Permission } from './keys.ts'
import { expanded, isWithin, newestFirst, pageOf } from './lists.ts'
import {
  readCheckoutCreate,
  readCheckoutList,
  readEventList,
  readExpand,
  readRefundCreate,
  readRefundList,
} from './params.ts'
import { makeRefund } from './refunds.ts'
import { missing } from './refusal.ts'
import { listedEvents, type State } from './state.ts'

/** One thing that can be asked. What `prepare` refuses was never begun; what it returns does it, once. */
type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  readonly needs: Permission
  readonly prepare: (state: State, form: Form, id: string) => () => object
}

const sessions = '/v1/checkout/sessions'

export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/v1\/checkout\/sessions$/,
    needs: 'checkout_session_write',
    prepare(state, form) {
      const params = readCheckoutCreate(form)
      checkCreate(state, params)
      return () => expanded(state, { ...openCheckout(state, params) }, params.expand)
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/checkout\/sessions$/,
    needs: 'checkout_session_read',
    prepare(state, form) {
      const params = readCheckoutList(form)
      return () => expanded(state, checkoutList(state, params), params.expand)
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/checkout\/sessions\/([^/]+)$/,
    needs: 'checkout_session_read',
    prepare(state, form, id) {
      const { expand } = readExpand(form)
      return () => expanded(state, { ...checkoutById(state, id) }, expand)
    },
  },
  {
    method: 'POST',
    path: /^\/v1\/checkout\/sessions\/([^/]+)\/expire$/,
    needs: 'checkout_session_write',
    prepare(state, form, id) {
      const { expand } = readExpand(form)
      return () => expanded(state, { ...expireCheckout(state, id) }, expand)
    },
  },
  {
    method: 'POST',
    path: /^\/v1\/refunds$/,
    needs: 'charge_write',
    prepare(state, form) {
      const params = readRefundCreate(form)
      return () => expanded(state, { ...makeRefund(state, params) }, params.expand)
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/refunds$/,
    needs: 'charge_read',
    prepare(state, form) {
      const params = readRefundList(form)
      return () => expanded(state, refundList(state, params), params.expand)
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/refunds\/([^/]+)$/,
    needs: 'charge_read',
    prepare(state, form, id) {
      const { expand } = readExpand(form)
      return () => expanded(state, { ...found(state.refunds, 'refund', id) }, expand)
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/events$/,
    needs: 'event_read',
    prepare(state, form) {
      const params = readEventList(form)
      return () => eventList(state, params)
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/payment_intents\/([^/]+)$/,
    needs: 'payment_intent_read',
    prepare(state, form, id) {
      const { expand } = readExpand(form)
      return () => expanded(state, { ...found(state.intents, 'payment_intent', id) }, expand)
    },
  },
]

function found<T>(all: ReadonlyMap<string, T>, what: string, id: string): T {
  const one = all.get(id)
  if (!one) throw missing(what, id)
  return one
}

function checkoutList(state: State, params: Stripe.Checkout.SessionListParams) {
  const known = newestFirst(state.checkouts)
  const matching = known.filter(
    ({ status, payment_intent, created, customer_details }) =>
      (params.status === undefined || params.status === status) &&
      (params.payment_intent === undefined || params.payment_intent === payment_intent) &&
      (params.customer_details === undefined || params.customer_details.email === customer_details?.email) &&
      isWithin(created, params.created),
  )
  return pageOf(sessions, known, matching, params)
}

function refundList(state: State, params: Stripe.RefundListParams) {
  const known = newestFirst(state.refunds)
  const matching = known.filter(
    ({ charge, payment_intent, created }) =>
      (params.charge === undefined || params.charge === charge) &&
      (params.payment_intent === undefined || params.payment_intent === payment_intent) &&
      isWithin(created, params.created),
  )
  return pageOf('/v1/refunds', known, matching, params)
}

function eventList(state: State, { type, types, ...params }: Stripe.EventListParams) {
  const known = listedEvents(state)
  const asked = types ?? (type === undefined ? [] : [type])
  const isAsked = (one: string) =>
    asked.length === 0 || asked.some((pattern) => pattern === one || matchesAll(pattern, one))
  const matching = known.filter((event) => isAsked(event.type) && isWithin(event.created, params.created))
  return pageOf('/v1/events', known, matching, params)
}

/** `charge.*` is every event of charges. */
const matchesAll = (pattern: string, type: string): boolean =>
  pattern.endsWith('*') && type.startsWith(pattern.slice(0, -1))

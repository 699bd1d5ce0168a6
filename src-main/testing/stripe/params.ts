import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type Stripe from 'stripe'
import { type Form, paramOf } from './form.ts'
import { invalid, type StripeRefusal } from './refusal.ts'

/** The names whose values Stripe keeps to its list; for others the list only says what was known at the time. */
const closedLists = new Set(['mode', 'locale', 'reason'])

const ajv = new Ajv({ coerceTypes: true, strict: false })
ajv.addKeyword({
  keyword: 'x-known',
  validate: (
    known: readonly string[],
    value: unknown,
    _schema: unknown,
    at?: { parentDataProperty: string | number },
  ) => !closedLists.has(String(at?.parentDataProperty)) || known.some((one) => one === value),
})

/** Made from the SDK's own types (see `x-generated-from` in the file): made anew when the SDK is upgraded. */
const schemas: Readonly<Record<string, object>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'request-params.stripe-23.1.0.schema.json'), 'utf8'),
)

/** Reads a request of this name: what it says with numbers and flags as such, or Stripe's refusal. */
function reader<T>(name: string): (form: Form) => T {
  const isValid: ValidateFunction<T> = ajv.compile<T>(schemas[name] ?? false)
  return (form) => {
    const params: unknown = structuredClone(form)
    if (isValid(params)) return params
    throw refusalOf(isValid.errors ?? [])
  }
}

type Expand = { readonly expand?: readonly string[] }

export const readCheckoutCreate = reader<Stripe.Checkout.SessionCreateParams>('checkout_session_create')
export const readCheckoutList = reader<Stripe.Checkout.SessionListParams>('checkout_session_list')
export const readRefundCreate = reader<Stripe.RefundCreateParams>('refund_create')
export const readRefundList = reader<Stripe.RefundListParams>('refund_list')
export const readEventList = reader<Stripe.EventListParams>('event_list')
/** A request that says nothing but what its answer shall show in full. */
export const readExpand = reader<Expand>('checkout_session_expire')

const order = ['additionalProperties', 'required', 'x-known', 'type']
const weight = ({ keyword }: ErrorObject): number => (order.indexOf(keyword) + order.length) % (order.length + 1)

/** Of several ways to say what is wrong, the one Stripe would choose. */
function refusalOf(errors: readonly ErrorObject[]): StripeRefusal {
  const [error] = [...errors].sort((a, b) => weight(a) - weight(b))
  if (!error) return invalid('Invalid request')
  const path = error.instancePath.split('/').slice(1)
  const param = paramOf(path)
  if (error.keyword === 'additionalProperties') {
    const unknown = paramOf([...path, String(error.params.additionalProperty)])
    return invalid(`Received unknown parameter: ${unknown}`, { code: 'parameter_unknown', param: unknown })
  }
  if (error.keyword === 'required') {
    const name = paramOf([...path, String(error.params.missingProperty)])
    return invalid(`Missing required param: ${name}.`, { code: 'parameter_missing', param: name })
  }
  if (error.keyword === 'type' && error.params.type === 'integer')
    return invalid(`Invalid integer: ${param}`, { code: 'parameter_invalid_integer', param })
  return invalid(`Invalid ${param}: ${error.message ?? ''}`, { param })
}

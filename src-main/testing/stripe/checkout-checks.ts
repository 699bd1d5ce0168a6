import type Stripe from 'stripe'
import { invalid, missing } from './refusal.ts'
import type { State } from './state.ts'

type Create = Stripe.Checkout.SessionCreateParams

/** Stripe's smallest charge, in the currency's own minor units; where it depends on the day's rate nothing is asked. */
const smallest: Readonly<Record<string, number>> = {
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  usd: 50,
}

const refuseEmpty = (param: string, value: string | null | undefined) => {
  if (value !== '') return
  throw invalid(
    `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
    { code: 'parameter_invalid_empty', param },
  )
}

/** What one line costs, in minor units. */
const lineTotal = (
  { price, price_data, quantity }: Stripe.Checkout.SessionCreateParams.LineItem,
  at: number,
): number => {
  const param = `line_items[${at}]`
  if (price !== undefined) throw missing('price', price, `${param}[price]`, 400)
  if (!price_data) throw invalid(`Missing required param: ${param}[price_data].`, { code: 'parameter_missing', param })
  refuseEmpty(`${param}[price_data][product_data][name]`, price_data.product_data?.name)
  if (!price_data.product_data && price_data.product === undefined)
    throw invalid('You must specify either `product` or `product_data` when creating a price.', { param })
  const each = price_data.unit_amount ?? Math.round(Number(price_data.unit_amount_decimal ?? Number.NaN))
  if (!Number.isSafeInteger(each) || each < 0)
    throw invalid('This value must be greater than or equal to 0.', {
      code: 'parameter_invalid_integer',
      param: `${param}[price_data][unit_amount]`,
    })
  return each * (quantity ?? 1)
}

export const totalOf = ({ line_items }: Create): number =>
  (line_items ?? []).reduce((sum, line, at) => sum + lineTotal(line, at), 0)

function checkMetadata(metadata: Create['metadata']): void {
  for (const [name, value] of Object.entries(metadata ?? {})) {
    if (name.length > 40) throw invalid(`Metadata keys can have up to 40 characters: ${name}`, { param: 'metadata' })
    if (String(value).length > 500)
      throw invalid('Metadata values can have up to 500 characters', { param: `metadata[${name}]` })
  }
  if (Object.keys(metadata ?? {}).length > 50)
    throw invalid('You can only have up to 50 metadata keys', { param: 'metadata' })
}

/** Refuses what Stripe refuses before it makes anything: the money, how long it may be paid, where the payer goes. */
export function checkCreate(state: State, params: Create): void {
  if (params.mode !== 'payment') throw invalid('`mode` must be `payment` here', { param: 'mode' })
  const lines = params.line_items ?? []
  if (lines.length === 0)
    throw invalid('Missing required param: line_items.', { code: 'parameter_missing', param: 'line_items' })
  const total = totalOf(params)
  const currencies = new Set(lines.map(({ price_data }) => price_data?.currency.toLowerCase() ?? ''))
  const [currency = ''] = currencies
  if (currencies.size > 1) throw invalid('All line items must have the same currency', { param: 'line_items' })
  if (!/^[a-z]{3}$/.test(currency)) throw invalid(`Invalid currency: ${currency}`, { param: 'currency' })
  if (total < (smallest[currency] ?? 0))
    throw invalid(`The Checkout Session's total amount due must add up to at least ${smallest[currency]} ${currency}`, {
      code: 'amount_too_small',
    })
  if (total > 99_999_999) throw invalid('Amount must be no more than 99999999', { code: 'amount_too_large' })
  checkMoments(state, params)
  checkAddresses(params)
  checkMetadata(params.metadata)
}

function checkMoments(state: State, { expires_at }: Create): void {
  if (expires_at === undefined) return
  const ahead = expires_at - state.now()
  if (ahead < 30 * 60)
    throw invalid('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', {
      param: 'expires_at',
    })
  if (ahead > 24 * 60 * 60)
    throw invalid('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    })
}

function checkAddresses({ success_url, cancel_url, customer_email, client_reference_id }: Create): void {
  refuseEmpty('success_url', success_url)
  refuseEmpty('customer_email', customer_email)
  refuseEmpty('client_reference_id', client_reference_id)
  if (success_url === undefined)
    throw invalid('Missing required param: success_url.', { code: 'parameter_missing', param: 'success_url' })
  for (const [param, url] of Object.entries({ success_url, cancel_url }))
    if (url !== undefined && !URL.canParse(url.replace('{CHECKOUT_SESSION_ID}', 'id')))
      throw invalid('Not a valid URL', { code: 'url_invalid', param })
  if (customer_email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(customer_email))
    throw invalid(`Invalid email address: ${customer_email}`, { code: 'email_invalid', param: 'customer_email' })
}

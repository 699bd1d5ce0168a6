import { currencyDigits, type Minor } from '../../src-shared/kernel/money.ts'
import { GatewayFailure } from './gateway.ts'

/** No fractions of these are charged, and Stripe still counts them in hundredths (docs.stripe.com/currencies, special cases). */
const wholeInHundredths: ReadonlySet<string> = new Set(['ISK', 'UGX'])

/** How many of Stripe's units are one of ours: the desk counts UGX without hundredths. */
const unitsOf = (currency: string): number =>
  wholeInHundredths.has(currency) && currencyDigits(currency) === 0 ? 100 : 1

/** Of three decimals the last has to be 0; of a currency without fractions, both. */
const stepOf = (currency: string): number =>
  wholeInHundredths.has(currency) ? 100 : currencyDigits(currency) === 3 ? 10 : 1

/** @throws GatewayFailure `refused`, for an amount that cannot be paid in this currency */
export function toStripe(amount: Minor, currency: string): number {
  const units = amount * unitsOf(currency)
  const step = stepOf(currency)
  if (units % step !== 0)
    throw new GatewayFailure('refused', `Stripe takes ${currency} in steps of ${step} smallest units`, 'amount-step')
  return units
}

/** Rounded, because what comes need not have been asked for by this desk. */
export const fromStripe = (units: number, currency: string): Minor => Math.round(units / unitsOf(currency)) as Minor

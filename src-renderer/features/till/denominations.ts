/** What lies in a drawer of a currency, largest first, by its value in minor units. */
export type Denominations = { readonly notes: readonly number[]; readonly coins: readonly number[] }

/**
 * What is in circulation and still made; whoever finds something else counts a total. A value stands once: the report
 * knows a piece by its value, so a dollar coin is counted with the dollar notes and a ten-rouble note with the coins.
 */
const known: Readonly<Record<string, Denominations>> = {
  EUR: { notes: [20_000, 10_000, 5000, 2000, 1000, 500], coins: [200, 100, 50, 20, 10, 5, 2, 1] },
  USD: { notes: [10_000, 5000, 2000, 1000, 500, 200, 100], coins: [50, 25, 10, 5, 1] },
  GBP: { notes: [5000, 2000, 1000, 500], coins: [200, 100, 50, 20, 10, 5, 2, 1] },
  CHF: { notes: [100_000, 20_000, 10_000, 5000, 2000, 1000], coins: [500, 200, 100, 50, 20, 10, 5] },
  RUB: { notes: [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000], coins: [1000, 500, 200, 100, 50, 10] },
}

/** Undefined where the desk does not know the money: there a total is counted. */
export const denominationsOf = (currency: string): Denominations | undefined =>
  Object.hasOwn(known, currency) ? known[currency] : undefined

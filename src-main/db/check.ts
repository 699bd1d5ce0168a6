import Sqlite, { type Database } from 'better-sqlite3'
import { membershipRules } from './rules/memberships.ts'
import { moneyRules } from './rules/money.ts'
import { paymentLinkRules } from './rules/payment-links.ts'
import { placeRules } from './rules/places.ts'
import { processRules } from './rules/processes.ts'
import { sessionRules } from './rules/sessions.ts'

const rules = [...sessionRules, ...placeRules, ...membershipRules, ...moneyRules, ...paymentLinkRules, ...processRules]

export type Broken = { readonly rule: string; readonly rows: readonly unknown[] }

/** A damaged page stops a question half-way: that is an answer too. */
function found(ask: () => readonly unknown[]): readonly unknown[] {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error
    return [{ error: error.message }]
  }
}

/** Everything that is wrong with a gym's file; empty when all is well. Reads only. */
export function checkStore(sqlite: Database): readonly Broken[] {
  const integrity = () => sqlite.pragma('integrity_check') as readonly { integrity_check: string }[]
  const references = () => sqlite.pragma('foreign_key_check') as readonly unknown[]
  return [
    { rule: 'the file is sound', rows: found(() => integrity().filter((row) => row.integrity_check !== 'ok')) },
    { rule: 'every reference leads somewhere', rows: found(references) },
    ...rules.map(({ rule, sql }) => ({ rule, rows: found(() => sqlite.prepare(sql).all()) })),
  ].filter((result) => result.rows.length > 0)
}

import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import type { Desk } from '../../src-shared/contract/index.ts'
import { type RefusalCode, refusalStatus } from '../../src-shared/contract/refusals.ts'
import type { Facts } from '../../src-shared/words/say.ts'

/** Who is calling; asked before each call, so that signing in and out needs no new wire. */
export type TokenSource = () => string | null

export type Wire = ClientLink<Record<never, never>>

export const openDesk = (wire: Wire): Desk => createORPCClient(wire)

/** An expected "no" of the desk, as data. */
export type Refused = { readonly code: RefusalCode; readonly facts: Facts }

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusalStatus, code)

/** Reads a refusal out of whatever a call rejected with; undefined when it was a surprise instead. */
export function refusalIn(error: unknown): Refused | undefined {
  if (!(error instanceof ORPCError) || !isRefusalCode(error.code)) return undefined
  return { code: error.code, facts: (error.data ?? {}) as Facts }
}

/** A fault of the desk carries an incident number to quote; undefined for anything else. */
export const incidentIn = (error: unknown): string | undefined =>
  error instanceof ORPCError ? (error.data as { incident?: string } | undefined)?.incident : undefined

/** True when the call never got an answer: the desk is not reachable, as opposed to saying no. */
export const isLost = (error: unknown): boolean => error instanceof Error && !(error instanceof ORPCError)

import { z } from 'zod'
import { command, query } from './define.ts'
import { paymentMethods } from './money.ts'
import { amount, day, deskName, instant, invoiceId, minor, nothing, optionalText, reason, shiftId } from './scalars.ts'

const desk = ['admin', 'reception'] as const

export const tillKinds = ['cash-in', 'cash-out', 'payment', 'payment-cancelled', 'pay-out'] as const
export type TillKind = (typeof tillKinds)[number]

const move = z
  .object({
    kind: z.enum(tillKinds),
    /** What it does to the drawer: cash in and payments above zero, the others below. */
    amountMinor: z.int(),
    who: z.string().nullable(),
    reason: z.string().nullable(),
    actor: z.string(),
    at: instant,
  })
  .readonly()
export type TillMove = z.infer<typeof move>

/** An unpaid invoice as it stood when a shift was closed. */
const leftOpen = z.object({ invoiceId, number: z.string(), payer: z.string(), amountMinor: minor }).readonly()
export type LeftOpen = z.infer<typeof leftOpen>

/** The X report of an open shift, the Z report of a closed one. */
const shift = z
  .object({
    id: shiftId,
    desk: z.string(),
    openedAt: instant,
    openedBy: z.string(),
    floatMinor: minor,
    moves: z.array(move).readonly(),
    /** Everything taken during the shift at this desk, by method, cancelled ones left out. */
    byMethod: z
      .array(z.object({ method: z.enum(paymentMethods), count: z.int(), amountMinor: z.int() }).readonly())
      .readonly(),
    expectedMinor: z.int(),
    leftOpen: z.array(leftOpen).readonly(),
    closed: z
      .object({
        at: instant,
        by: z.string(),
        zNumber: z.int(),
        countedMinor: minor,
        /** How often each coin and note was counted, by its value in minor units. */
        counts: z.record(z.string(), z.int()),
        differenceMinor: z.int(),
        note: z.string().nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
export type Shift = z.infer<typeof shift>

export const till = {
  state: query({
    says: 'The open shift of a desk as an X report; null when its till is closed',
    allow: desk,
    topics: ['till', 'money'],
    input: { desk: deskName },
    output: shift.nullable(),
  }),
  shift: query({
    says: 'One shift: the X report while it is open, the Z report when it is closed',
    allow: desk,
    topics: ['till', 'money'],
    input: { id: shiftId },
    output: shift,
  }),
  shifts: query({
    says: 'The shifts opened between two days, newest first',
    allow: desk,
    topics: ['till', 'money'],
    input: { from: day, to: day },
    output: z
      .array(
        z
          .object({
            id: shiftId,
            desk: z.string(),
            openedAt: instant,
            openedBy: z.string(),
            closedAt: instant.nullable(),
            closedBy: z.string().nullable(),
            zNumber: z.int().nullable(),
            expectedMinor: z.int().nullable(),
            countedMinor: z.int().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  }),
  open: command({
    says: 'Open the till of a desk with what is in the drawer',
    allow: desk,
    input: { desk: deskName, floatMinor: minor },
    output: z.object({ id: shiftId }).readonly(),
    refusals: ['till.already-open'],
  }),
  move: command({
    says: 'Put cash into the drawer or take some out, with a reason',
    allow: desk,
    input: { desk: deskName, kind: z.enum(['cash-in', 'cash-out']), amountMinor: amount, reason },
    output: nothing,
    refusals: ['till.not-open', 'till.too-little'],
  }),
  close: command({
    says: 'Close the shift with what was counted; answers with its Z number',
    allow: desk,
    input: {
      desk: deskName,
      countedMinor: minor,
      counts: z.record(z.string().regex(/^\d{1,9}$/), z.int().min(0).max(100_000)),
      note: optionalText(500),
    },
    output: z.object({ id: shiftId, zNumber: z.int(), differenceMinor: z.int() }).readonly(),
    refusals: ['till.not-open', 'till.counts-differ'],
  }),
}

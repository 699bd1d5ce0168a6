import { heldUntil, nextInLine, type OfferOutcome } from '../../../src-shared/domain/waiting-list.ts'
import type { AttendanceId, OfferId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { classFacts } from '../attendance/facts.ts'
import { type ClassRow, classById } from '../attendance/places.ts'
import { tell, untilFacts } from '../messages/outbox.ts'
import { noteEvent } from '../people/events.ts'

/** §9: a place that is held for somebody. */
export type OpenOffer = {
  readonly id: OfferId
  readonly attendanceId: AttendanceId
  readonly trainingId: TrainingId
  readonly personId: PersonId
  readonly heldUntil: Instant
}

const openOffers = `
  SELECT o.id, a.id AS attendanceId, a.training_id AS trainingId, a.person_id AS personId, o.held_until AS heldUntil
  FROM waiting_offer o JOIN attendance a ON a.id = o.attendance_id WHERE o.ended_at IS NULL`

/** The place that is held for somebody who waits, whether or not its time is up. */
export const openOfferOf = (ctx: QueryCtx, id: AttendanceId): OpenOffer | undefined =>
  ctx.prepare(`${openOffers} AND a.id = +?`).get(id) as OpenOffer | undefined

/** §9: the offers whose time is up, oldest first. */
export const overdueOffers = (ctx: QueryCtx): readonly OpenOffer[] =>
  ctx.prepare(`${openOffers} AND o.held_until <= +? ORDER BY o.held_until, o.id`).all(ctx.clock.now()) as OpenOffer[]

/** Ends an offer; its place is free again. A clock that was set back does not end it before it began. */
export function endOffer(ctx: CommandCtx, { id }: OpenOffer, outcome: OfferOutcome): void {
  ctx
    .prepare('UPDATE waiting_offer SET ended_at = MAX(offered_at, ?), outcome = ? WHERE id = ?')
    .run(ctx.clock.now(), outcome, id)
  ctx.changed('trainings')
}

/** Takes an offer back from somebody who leaves the line; says whether there was one. */
export function withdrawOffer(ctx: CommandCtx, id: AttendanceId): boolean {
  const offer = openOfferOf(ctx, id)
  if (offer) endOffer(ctx, offer, 'withdrawn')
  return offer !== undefined
}

/** §9: declined or lapsed: behind everybody who waits. */
export const goToEndOfLine = (ctx: CommandCtx, { attendanceId, trainingId }: OpenOffer): void => {
  ctx
    .prepare(`
      UPDATE attendance SET line_no = 1 + (
        SELECT MAX(line_no) FROM attendance WHERE training_id = ? AND state = 'waitlisted' AND line_no IS NOT NULL)
      WHERE id = ?`)
    .run(trainingId, attendanceId)
}

type Waiting = {
  readonly attendanceId: AttendanceId
  readonly personId: PersonId
  readonly lineNo: number
  readonly hasOffer: boolean
}

/** Everybody who waits for a place and could still take it. */
const lineOf = (ctx: QueryCtx, id: TrainingId): readonly Waiting[] =>
  (
    ctx
      .prepare(`
        SELECT a.id AS attendanceId, a.person_id AS personId, a.line_no AS lineNo,
               EXISTS (SELECT 1 FROM waiting_offer o WHERE o.attendance_id = a.id AND o.ended_at IS NULL) AS offered
        FROM attendance a JOIN person p ON p.id = a.person_id
        WHERE a.training_id = +? AND a.state = 'waitlisted' AND p.archived_at IS NULL`)
      .all(id) as (Omit<Waiting, 'hasOffer'> & { readonly offered: number })[]
  ).map(({ offered, ...row }) => ({ ...row, hasOffer: offered === 1 }))

/**
 * §9: offers the free places of a class to the first in line who have no offer yet; called by every deed that frees one.
 *
 * `passedOver` are those who have just declined or let lapse: the same place is not offered to them again by the same deed.
 * Somebody alone in line would otherwise be offered it for ever, and nobody else could have it. They stay in line and are
 * offered the next place that is freed; until then the place is free for whoever asks first, themselves too.
 */
export function offerFreePlaces(
  ctx: CommandCtx,
  trainingId: TrainingId,
  passedOver: ReadonlySet<AttendanceId> = new Set(),
): void {
  const line = lineOf(ctx, trainingId).filter(({ attendanceId }) => !passedOver.has(attendanceId))
  if (line.length === 0) return
  const visit = classById(ctx, trainingId)
  const until = heldUntil({ now: ctx.clock.now(), startsAt: visit.startsAt })
  if (until === undefined || visit.cancelledAt !== null) return
  for (const waiting of nextInLine(line, visit.capacity - visit.placesTaken)) offer(ctx, visit, waiting, until)
}

function offer(ctx: CommandCtx, visit: ClassRow, { attendanceId, personId }: Waiting, until: Instant): void {
  const id = ctx
    .prepare('INSERT INTO waiting_offer (attendance_id, offered_at, held_until) VALUES (?, ?, ?) RETURNING id')
    .pluck()
    .get(attendanceId, ctx.clock.now(), until) as OfferId
  const facts = { ...classFacts(visit), ...untilFacts(ctx, until) }
  noteEvent(ctx, personId, 'waiting.offered', facts)
  tell(ctx, personId, 'waiting.offered', facts, `offer:${id}`)
  ctx.changed('trainings')
}

import { isOfferOver } from '../../../src-shared/domain/waiting-list.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import { system } from '../../app/actor.ts'
import type { CommandCtx } from '../../app/ctx.ts'
import type { Host } from '../../app/host.ts'
import { classFacts } from '../attendance/facts.ts'
import { classById } from '../attendance/places.ts'
import { tell } from '../messages/outbox.ts'
import { noteEvent } from '../people/events.ts'
import { endOffer, goToEndOfLine, offerFreePlaces, openOfferOf, overdueOffers } from './offers.ts'

/**
 * §9: ends every offer whose time is up, each in a transaction of its own; one that fails is told and tried again the next
 * time. Whoever lapses in one sweep is not offered another's place by the same sweep.
 */
export function expireOffers(host: Host): void {
  const overdue = overdueOffers(host.queryCtx(system)).map(({ attendanceId }) => attendanceId)
  const lapsing = new Set(overdue)
  for (const id of overdue) {
    try {
      host.transact(system, (ctx) => expire(ctx, id, lapsing))
    } catch (error) {
      host.log.error({ err: error, attendance: id }, 'an offer could not lapse: it is tried again')
    }
  }
}

function expire(ctx: CommandCtx, id: AttendanceId, lapsing: ReadonlySet<AttendanceId>): void {
  const offer = openOfferOf(ctx, id)
  // Another program, or somebody at the desk, was quicker.
  if (!offer || !isOfferOver(offer, ctx.clock.now())) return
  endOffer(ctx, offer, 'expired')
  goToEndOfLine(ctx, offer)
  const facts = classFacts(classById(ctx, offer.trainingId))
  noteEvent(ctx, offer.personId, 'waiting.expired', facts)
  tell(ctx, offer.personId, 'waiting.expired', facts, `offer:${offer.id}:expired`)
  offerFreePlaces(ctx, offer.trainingId, lapsing)
}

import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import { type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import { system } from '../app/actor.ts'
import type { CommandCtx } from '../app/ctx.ts'
import type { Host } from '../app/host.ts'
import { noteGatewayAnswer, noteGatewayFailure } from '../features/online-payments/health.ts'
import { paymentSettingsOf } from '../features/online-payments/settings.repo.ts'
import { deliver } from './delivering.ts'
import { type Gateway, type GatewayEvent, GatewayFailure, type Seen } from './gateway.ts'
import {
  eventsFrom,
  isAnythingUnderWay,
  type Look,
  lookAt,
  nextToLookAt,
  postponeLook,
  recordEvent,
  recordLook,
  recordNoLook,
} from './looking.ts'
import {
  closeStale,
  hurry,
  nextDue,
  type Outcome,
  postponeTask,
  recordTask,
  staleLinks,
  type Taken,
  takeTask,
} from './queue.ts'

const eventsEvery = 10 * MINUTE
/** A task that is asked anew is not asked anew for ever in one round. */
const triesInRound = 3

/** One time of working everything off. Each task is asked a few times at most, and each link looked at once. */
type Round = {
  isAllWell: boolean
  calls: number
  readonly tries: Map<number, number>
  readonly looked: PaymentLinkId[]
}

/**
 * Rounds of asking and looking: one thing after the other, taken in one transaction, asked outside of any, and what became
 * of it written in another. `wanted` are links on somebody's screen, which are looked at though they are not due.
 */
export function createRounds(host: Host, gateway: Gateway, wanted: Set<PaymentLinkId>) {
  let isStopped = false
  let isAbandoned = false
  let isAway = false
  let eventsReadAt: Instant | undefined
  /** The settings as they were when the provider last refused them. */
  let refusedSettings: number | undefined

  const ctx = host.queryCtx(system)
  const now = () => ctx.clock.now()

  /** Works everything off that is due, for as long as the provider answers; `ended` before anybody else can ask for it. */
  async function workOff(ended: () => void): Promise<void> {
    try {
      const settings = paymentSettingsOf(ctx)
      if (settings === undefined || !(settings.isOn || isAnythingUnderWay(ctx))) return
      if (refusedSettings !== undefined && refusedSettings !== settings.version) comeBack()
      const round: Round = { isAllWell: true, calls: 0, tries: new Map(), looked: [] }
      do {
        if (!(await doTasks(round)) || !(await lookAround(round)) || !(await readEvents(round))) return
      } while (isAnythingLeft(round))
      if (round.isAllWell && round.calls > 0) host.transact(system, noteGatewayAnswer)
    } finally {
      ended()
    }
  }

  const spent = ({ tries }: Round): readonly number[] =>
    [...tries].flatMap(([id, count]) => (count < triesInRound ? [] : [id]))

  const isAnythingLeft = (round: Round): boolean =>
    nextDue(ctx, spent(round)) !== undefined ||
    nextToLookAt(ctx, round.looked) !== undefined ||
    staleLinks(ctx).length > 0

  /** Everything the outbox has that is due; false when there is no use in going on. */
  async function doTasks(round: Round): Promise<boolean> {
    while (!isStopped) {
      if (staleLinks(ctx).length > 0) host.transact(system, closeStale)
      const next = nextDue(ctx, spent(round))
      if (!next) return true
      round.tries.set(next.id, (round.tries.get(next.id) ?? 0) + 1)
      const task = host.transact(system, (write) => takeTask(write, next))
      if (!task) continue
      const outcome = await deliver(gateway, task, asFailure)
      const failure = outcome.kind === 'failed' ? outcome.failure : undefined
      if (!note(round, failure, () => record(task, outcome))) return false
    }
    return false
  }

  /** One that cannot be written down must not keep the others from being asked. */
  function write(link: PaymentLinkId | null, what: (ctx: CommandCtx) => void, otherwise?: (ctx: CommandCtx) => void) {
    try {
      host.transact(system, what)
      return true
    } catch (error) {
      host.log.error({ link, err: error }, 'what became of a payment link could not be written down')
      if (otherwise) host.transact(system, otherwise)
      return false
    }
  }

  function record(task: Taken, outcome: Outcome): void {
    const { linkId: link, kind, attempts } = task
    const isWritten = write(
      link,
      (to) => recordTask(to, task, outcome),
      (to) => postponeTask(to, task),
    )
    if (isWritten) host.log.info({ link, kind, attempts, outcome: outcome.kind }, 'a payment link was worked on')
  }

  /** A surprise is nothing the provider said: it is told in the log, and tried again. */
  function asFailure(error: unknown): GatewayFailure {
    if (error instanceof GatewayFailure) return error
    host.log.error({ err: error }, 'a payment link could not be worked on')
    return new GatewayFailure('unreachable', 'the provider could not be asked')
  }

  /** Writes down what came of a call, and says whether there is any use in asking for more now. */
  function note(round: Round, failure: GatewayFailure | undefined, write: () => void): boolean {
    if (isAbandoned) return false
    round.calls += 1
    write()
    if (!failure) {
      if (isAway) comeBack()
      return true
    }
    if (failure.kind === 'refused') return true
    round.isAllWell = false
    if (failure.kind !== 'unreachable' && failure.kind !== 'busy') refusedSettings = paymentSettingsOf(ctx)?.version
    if (failure.kind === 'permission-missing' || failure.kind === 'account-not-ready') return true
    if (failure.kind !== 'busy') isAway = true
    return false
  }

  function comeBack(): void {
    isAway = false
    refusedSettings = undefined
    eventsReadAt = undefined
    host.transact(system, hurry)
  }

  /** Every link that is due, and those on somebody's screen; false when there is no use in going on. */
  async function lookAround(round: Round): Promise<boolean> {
    while (!isStopped) {
      const id = nextLook(round)
      if (id === undefined) return true
      const look = lookAt(ctx, id)
      round.looked.push(id)
      if (!look) host.transact(system, (write) => recordLook(write, id, []))
      else if (!(await lookOnce(round, look))) return false
      // Money that has just come is looked at once more: a refund may have come first.
      if (look?.at === 'checkout' && lookAt(ctx, id)?.at === 'refunds') round.looked.pop()
    }
    return false
  }

  function nextLook({ looked }: Round): PaymentLinkId | undefined {
    for (const id of wanted) {
      wanted.delete(id)
      if (!looked.includes(id) && lookAt(ctx, id)) return id
    }
    return nextToLookAt(ctx, looked)
  }

  async function lookOnce(round: Round, look: Look): Promise<boolean> {
    const { id } = look
    const seen = await whatIsSeen(look).catch(asFailure)
    if (seen instanceof GatewayFailure)
      return note(round, seen, () => host.transact(system, (to) => recordNoLook(to, id, seen)))
    return note(
      round,
      undefined,
      () =>
        void write(
          id,
          (to) => recordLook(to, id, seen),
          (to) => postponeLook(to, id),
        ),
    )
  }

  const whatIsSeen = async (look: Look): Promise<readonly Seen[]> =>
    look.at === 'checkout' ? [await gateway.look(look.ref)] : await gateway.refundsOf(look.paymentRef)

  async function readEvents(round: Round): Promise<boolean> {
    const since = eventsFrom(ctx)
    const askedAt = now()
    if (since === undefined || (eventsReadAt !== undefined && Math.abs(askedAt - eventsReadAt) < eventsEvery))
      return true
    const events = await gateway.eventsSince(since).catch(asFailure)
    if (events instanceof GatewayFailure) {
      // What an admin has to mend is not asked for every half minute.
      if (events.kind !== 'unreachable' && events.kind !== 'busy') eventsReadAt = askedAt
      return note(round, events, () => host.transact(system, (to) => noteGatewayFailure(to, events)))
    }
    return note(round, undefined, () => {
      eventsReadAt = askedAt
      takeEvents(events)
    })
  }

  /** The cursor does not move past one that could not be written down. */
  function takeEvents(events: readonly GatewayEvent[]): void {
    let isSound = true
    for (const event of events) isSound = write(null, (to) => recordEvent(to, event, isSound)) && isSound
  }

  return {
    workOff,
    /** Nothing more is asked. */
    stop: () => {
      isStopped = true
    },
    /** The program ends before an answer came: nothing can be written any more. */
    abandon: () => {
      isAbandoned = true
    },
  }
}

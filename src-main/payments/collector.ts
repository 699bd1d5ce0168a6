import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import { type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import { system } from '../app/actor.ts'
import type { Host } from '../app/host.ts'
import { noteGatewayAnswer, noteGatewayFailure } from '../features/online-payments/health.ts'
import { paymentSettingsOf } from '../features/online-payments/settings.repo.ts'
import { createAttendance } from './attending.ts'
import { deliver } from './delivering.ts'
import { type Gateway, GatewayFailure } from './gateway.ts'
import {
  eventsFrom,
  isAnythingUnderWay,
  type Look,
  lookAt,
  lookAtEverything,
  nextToLookAt,
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

/** Commits wake it; this is for what becomes due by itself. */
const checkEvery = MINUTE / 2
const eventsEvery = 10 * MINUTE
/** A task that is asked anew is not asked anew for ever in one round. */
const triesInRound = 3

type CollectorOptions = {
  /** How long the end of the program waits for an answer, in ms. */
  readonly patience?: number
}

/** One time of working everything off. Each task is asked a few times at most, and each link looked at once. */
type Round = {
  isAllWell: boolean
  calls: number
  readonly tries: Map<number, number>
  readonly looked: PaymentLinkId[]
}

/**
 * Asks the provider to make, close and refund what the outbox has, and looks whether money came: links that can be paid,
 * then the events. Started by the one desk that holds the folder. One thing after the other: taken in one transaction, asked
 * outside of any, and what became of it written in another. What cannot be asked now waits, for as long as it takes.
 */
export function createCollector(host: Host, gateway: Gateway, { patience = 3000 }: CollectorOptions = {}) {
  let working: Promise<void> | undefined
  let check: NodeJS.Timeout | undefined
  let stopListening = () => {}
  let isStopped = false
  /** The program ended before an answer came: nothing can be written any more. */
  let isAbandoned = false
  let isAway = false
  let eventsReadAt: Instant | undefined
  /** The settings as they were when the provider last refused them. */
  let refusedSettings: number | undefined

  const ctx = host.queryCtx(system)
  const now = () => ctx.clock.now()

  async function workOff(): Promise<void> {
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
      working = undefined
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

  function record(task: Taken, outcome: Outcome): void {
    const { linkId: link, kind, attempts } = task
    try {
      host.transact(system, (write) => recordTask(write, task, outcome))
      host.log.info({ link, kind, attempts, outcome: outcome.kind }, 'a payment link was worked on')
    } catch (error) {
      // One that cannot be written down must not keep the others from being asked.
      host.log.error({ link, kind, err: error }, 'what became of a payment link could not be written down')
      host.transact(system, (write) => postponeTask(write, task))
    }
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
    for (const id of attendance.wanted) {
      attendance.wanted.delete(id)
      if (!looked.includes(id) && lookAt(ctx, id)) return id
    }
    return nextToLookAt(ctx, looked)
  }

  async function lookOnce(round: Round, look: Look): Promise<boolean> {
    const { id } = look
    try {
      const seen = look.at === 'checkout' ? [await gateway.look(look.ref)] : await gateway.refundsOf(look.paymentRef)
      return note(round, undefined, () => host.transact(system, (write) => recordLook(write, id, seen)))
    } catch (error) {
      const failure = asFailure(error)
      return note(round, failure, () => host.transact(system, (write) => recordNoLook(write, id, failure)))
    }
  }

  async function readEvents(round: Round): Promise<boolean> {
    const since = eventsFrom(ctx)
    const askedAt = now()
    if (since === undefined || (eventsReadAt !== undefined && Math.abs(askedAt - eventsReadAt) < eventsEvery))
      return true
    try {
      const events = await gateway.eventsSince(since)
      return note(round, undefined, () => {
        for (const event of events) host.transact(system, (write) => recordEvent(write, event))
        eventsReadAt = askedAt
      })
    } catch (error) {
      const failure = asFailure(error)
      // What an admin has to mend is not asked for every half minute.
      if (failure.kind !== 'unreachable' && failure.kind !== 'busy') eventsReadAt = askedAt
      return note(round, failure, () => host.transact(system, (write) => noteGatewayFailure(write, failure)))
    }
  }

  /** Does everything that is due; resolves when nothing is left. Harmless when it is already at it. */
  function wake(): Promise<void> {
    working ??= Promise.resolve().then(workOff)
    return working
  }

  const wakeLoudly = (): void => {
    wake().catch((error) => host.log.error({ err: error }, 'payment links could not be worked on'))
  }

  const attendance = createAttendance(wakeLoudly)

  return {
    wake,
    /** Somebody has this link on their screen: it is looked at every few seconds for a while. */
    attend: attendance.attend,
    start(): void {
      attendance.start()
      host.transact(system, (write) => {
        lookAtEverything(write)
        hurry(write)
      })
      stopListening = host.listen((topics) => {
        if (topics.has('money') || topics.has('courses')) wakeLoudly()
      })
      check = setInterval(wakeLoudly, checkEvery)
      wakeLoudly()
    },
    /** Ends with what became of the call at hand written down, unless it takes too long: then it is asked again. */
    async stop(): Promise<void> {
      isStopped = true
      clearInterval(check)
      attendance.stop()
      stopListening()
      const { promise: enough, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, patience)
      await Promise.race([Promise.allSettled([working]), enough])
      clearTimeout(timer)
      isAbandoned = true
    },
  }
}

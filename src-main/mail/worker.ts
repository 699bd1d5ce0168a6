import { MINUTE } from '../../src-shared/kernel/time.ts'
import { system } from '../app/actor.ts'
import { found, gymOf } from '../app/ctx.ts'
import type { Host } from '../app/host.ts'
import type { Secrets } from '../app/secrets.ts'
import { mailSettingsOf } from '../features/messages/outbox.ts'
import { composeLetter } from './letter.ts'
import { isAnyDue, leaveAbandonedToPeople, settle, type Taken, takeDue } from './queue.ts'
import { type Outcome, type SendMail, sendBySmtp } from './smtp.ts'

/** Commits wake it; this is for what becomes due by itself. */
const checkEvery = MINUTE / 2
const longestError = 300

type MailerOptions = {
  readonly send?: SendMail
  /** How long the end of the program waits for a mail server's answer, in ms. */
  readonly patience?: number
}

/**
 * Sends what the outbox has, one message at a time: taken in one transaction, sent outside of any, and its fate written
 * in another. Started by the one desk that holds the folder. What it cannot know it leaves to a person and never sends
 * twice by itself.
 */
export function createMailer(
  host: Host,
  secrets: Secrets,
  { send = sendBySmtp(), patience = 3000 }: MailerOptions = {},
) {
  const ending = new AbortController()
  let working: Promise<void> | undefined
  let unwritten: (() => void) | undefined
  let check: NodeJS.Timeout | undefined
  let stopListening = () => {}
  let isStopped = false

  async function workOff(): Promise<void> {
    try {
      // A fate that could not be written (the disk was full) is written before anything else is sent.
      unwritten?.()
      for (let task = take(); task; task = take()) {
        const taken = task
        const outcome = await deliver(taken)
        unwritten = () => record(taken, outcome)
        unwritten()
      }
    } finally {
      working = undefined
    }
  }

  const take = (): Taken | undefined =>
    isStopped || !isAnyDue(host.queryCtx(system)) ? undefined : host.transact(system, takeDue)

  async function deliver(task: Taken): Promise<Outcome> {
    const ctx = host.queryCtx(system)
    try {
      const settings = found(mailSettingsOf(ctx))
      const password = secrets.get('smtp-password')
      const login = settings.user === null ? null : { user: settings.user, password: password ?? '' }
      if (login && password === undefined) return { kind: 'temporary', error: 'mail.no-password' }
      const { name: gym, currency } = gymOf(ctx)
      const from = settings.fromAddress
      const raw = await composeLetter(task, { gym, currency, address: from })
      const outcome = await send({ ...settings, login }, { from, to: task.address, raw }, ending.signal)
      return outcome.kind === 'sent' ? outcome : { ...outcome, error: withoutSecret(outcome.error, password) }
    } catch (error) {
      // Nothing was sent: a message that cannot even be put into words.
      host.log.error({ message: task.id, err: error }, 'a message could not be written')
      return { kind: 'permanent', error: error instanceof Error ? error.message : String(error) }
    }
  }

  function record(task: Taken, outcome: Outcome): void {
    const state = host.transact(system, (ctx) => settle(ctx, task, outcome))
    unwritten = undefined
    const { id: message, code, attempts } = task
    const error = outcome.kind === 'sent' ? {} : { error: outcome.error }
    host.log.info({ message, code, attempts, state, ...error }, 'a message was sent or tried')
  }

  /** Sends everything that is due; resolves when nothing is left. Harmless when it is already at it. */
  function wake(): Promise<void> {
    // Not before the caller is done: what taking a message announces would come back here and start a second round.
    working ??= Promise.resolve().then(workOff)
    return working
  }

  const wakeLoudly = (): void => {
    wake().catch((error) => host.log.error({ err: error }, 'the outbox could not be worked off'))
  }

  return {
    wake,
    start(): void {
      const abandoned = host.transact(system, leaveAbandonedToPeople)
      if (abandoned > 0) host.log.info({ abandoned }, 'messages were cut off while they were sent')
      stopListening = host.listen((topics) => {
        if (topics.has('messages')) wakeLoudly()
      })
      check = setInterval(wakeLoudly, checkEvery)
      wakeLoudly()
    },
    /** Ends with the fate of the message at hand written down. */
    async stop(): Promise<void> {
      isStopped = true
      clearInterval(check)
      stopListening()
      const timer = setTimeout(() => ending.abort(), patience)
      await Promise.allSettled([working])
      clearTimeout(timer)
    },
  }
}

/** Servers quote what they were sent; a password must not come back into the database or the log that way. */
function withoutSecret(text: string, password: string | undefined): string {
  const clean = password ? text.replaceAll(password, '•••') : text
  return clean.slice(0, longestError)
}

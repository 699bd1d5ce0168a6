import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RunId } from '../../src-shared/kernel/brand.ts'
import type { Clock } from '../../src-shared/kernel/clock.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { databaseFile, openStore, type Store } from '../db/open.ts'
import { attendanceServices } from '../features/attendance/attendance.service.ts'
import { bookingServices } from '../features/bookings/bookings.service.ts'
import { lapseHolds } from '../features/bookings/holds.ts'
import { courseServices } from '../features/courses/courses.service.ts'
import { daily } from '../features/daily/daily.process.ts'
import { documentServices } from '../features/documents/documents.service.ts'
import { generation } from '../features/generation/generation.process.ts'
import { householdServices } from '../features/households/households.service.ts'
import { membershipServices } from '../features/memberships/memberships.service.ts'
import { mailServices } from '../features/messages/mail.service.ts'
import { messageServices } from '../features/messages/messages.service.ts'
import { accountServices } from '../features/money/accounts.service.ts'
import { invoiceServices } from '../features/money/invoices.service.ts'
import { paymentServices } from '../features/money/payments.service.ts'
import { onlinePaymentServices } from '../features/online-payments/online-payments.service.ts'
import { observe } from '../features/payment-links/observing.ts'
import { paymentLinkServices } from '../features/payment-links/payment-links.service.ts'
import { peopleServices } from '../features/people/people.service.ts'
import { historyRow, keyOf, processStats, startByKey, statPeriods } from '../features/processes/automation.ts'
import { notificationServices, processServices } from '../features/processes/processes.service.ts'
import { resultOf } from '../features/processes/results.ts'
import { reportServices } from '../features/reports/reports.service.ts'
import { closureServices, roomServices, trainerServices, typeServices } from '../features/schedule/schedule.service.ts'
import { standingPlaceServices, templateServices } from '../features/schedule/templates.service.ts'
import { actorOfToken, apiKeyServices, sessionServices, staffServices } from '../features/session/session.service.ts'
import { createSignInGuard } from '../features/session/sign-in-guard.ts'
import { settingsServices, setupServices } from '../features/settings/settings.service.ts'
import { planServices } from '../features/subscriptions/plans.service.ts'
import { renewal } from '../features/subscriptions/renewal.process.ts'
import { subscriptionServices } from '../features/subscriptions/subscriptions.service.ts'
import { unfreeze } from '../features/subscriptions/unfreeze.process.ts'
import { tillServices } from '../features/till/till.service.ts'
import { trainingServices } from '../features/trainings/trainings.service.ts'
import { trialServices } from '../features/trials/trials.service.ts'
import { expireOffers } from '../features/waiting-list/expiring.ts'
import { waitingListServices } from '../features/waiting-list/waiting-list.service.ts'
import { createMailer } from '../mail/worker.ts'
import { createCollector } from '../payments/collector.ts'
import type { Gateway, Seen } from '../payments/gateway.ts'
import { gatewayFor } from '../payments/gateway-for.ts'
import type { StripeApi } from '../payments/stripe-address.ts'
import { createAlarm } from '../processes/alarm.ts'
import { asUnitCtx } from '../processes/alone.ts'
import type { UnitCtx } from '../processes/process.ts'
import { createRunner } from '../processes/runner.ts'
import { runById, runsBetween } from '../processes/runs.repo.ts'
import type { Automation } from '../transports/automation-api.ts'
import { createRouter } from '../transports/router.ts'
import { nobody, system } from './actor.ts'
import { found, type QueryCtx } from './ctx.ts'
import { filesIn, filesInMemory } from './files.ts'
import { createHost, type Host, type Log } from './host.ts'
import { type Secrets, secretsInMemory } from './secrets.ts'

const definitions = { generation, daily, renewal, unfreeze }

/** The folder that holds `migrations` and `resources`: the repository, or the installed program. */
export function programFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'migrations', '0001_desk.sql'))) {
    if (dirname(folder) === folder) throw new Error('the program is incomplete: its migrations are missing')
    folder = dirname(folder)
  }
  return folder
}

export type Desk = ReturnType<typeof composeDesk>

type DeskParts = {
  readonly folder: string | ':memory:'
  readonly clock: Clock
  readonly log: Log
  readonly secrets?: Secrets | undefined
  /** Where Stripe answers, when it is not Stripe. */
  readonly stripeApi?: StripeApi | undefined
  /** Takes payments over the internet; Stripe unless told otherwise. */
  readonly gateway?: Gateway | undefined
}

/** Wires the whole main process by hand, for Electron, the server, the command line and the tests alike. */
export function composeDesk({
  folder,
  clock,
  log,
  secrets = secretsInMemory(),
  stripeApi,
  gateway = gatewayFor(secrets, stripeApi),
}: DeskParts) {
  const file = folder === ':memory:' ? folder : databaseFile(folder)
  const store = openStore(file, join(programFolder(), 'migrations'))
  const files = folder === ':memory:' ? filesInMemory() : filesIn(join(folder, 'certificates'))
  const services = {
    setup: setupServices,
    session: sessionServices(createSignInGuard(clock)),
    settings: settingsServices,
    staff: staffServices,
    apiKeys: apiKeyServices,
    types: typeServices,
    trainers: trainerServices,
    rooms: roomServices,
    templates: templateServices,
    standingPlaces: standingPlaceServices,
    closures: closureServices,
    trainings: trainingServices,
    people: peopleServices,
    households: householdServices,
    memberships: membershipServices(files),
    trials: trialServices,
    attendance: attendanceServices,
    waitingList: waitingListServices,
    plans: planServices,
    subscriptions: subscriptionServices,
    accounts: accountServices,
    payments: paymentServices,
    invoices: invoiceServices,
    till: tillServices,
    courses: courseServices,
    bookings: bookingServices,
    paymentLinks: paymentLinkServices((id) => collector.attend(id)),
    onlinePayments: onlinePaymentServices(secrets, gateway),
    documents: documentServices,
    reports: reportServices,
    messages: messageServices,
    mail: mailServices(secrets),
    processes: processServices(definitions, <Out>(ctx: QueryCtx, write: (c: UnitCtx) => Out) =>
      host.rehearse(ctx.actor, (writeCtx) => write(asUnitCtx(host, writeCtx, { preview: true }))),
    ),
    notifications: notificationServices,
  }
  const host: Host = createHost(store, clock, services, log)
  const runner = createRunner(host, definitions)
  const alarm = createAlarm(host, runner, Object.values(definitions), sweep)
  const mailer = createMailer(host, secrets)
  const collector = createCollector(host, gateway)
  // A run that another program opened is that program's to work off.
  host.listen((topics, isOurs) => {
    if (!isOurs || !topics.has('processes')) return
    runner.wake().catch((error) => log.error({ err: error }, 'a run could not be worked off'))
  })
  return {
    store,
    host,
    runner,
    alarm,
    mailer,
    collector,
    definitions,
    router: createRouter(host, (token) => (token === null ? nobody : actorOfToken(host.queryCtx(nobody), token))),
    automation: automationOf(host, runner.finished),
    webhook: {
      secret: () => secrets.get('stripe-webhook-secret'),
      now: () => clock.now(),
      onSeen: (seen: Seen) => host.transact(system, (ctx) => observe(ctx, seen, 'webhook')),
    },
    watchOthers: () => watchOthers(host, store),
    async close(): Promise<void> {
      alarm.stop()
      await runner.stop()
      await collector.stop()
      await mailer.stop()
      store.close()
    },
  }
}

/** What falls due by the minute and is no process: held places, in trainings and in course sessions. */
function sweep(host: Host): void {
  expireOffers(host)
  lapseHolds(host)
}

function automationOf(host: Host, finished: (id: RunId) => Promise<unknown>): Automation {
  const ctx = () => host.queryCtx(system)
  return {
    keyOf: (key) => keyOf(ctx(), key),
    async run(process, keyName) {
      const definition = definitions[process]
      const id = host.transact({ kind: 'api-key', name: keyName }, (write) =>
        startByKey(write, definition, keyName, null),
      )
      await finished(id)
      const run = found(runById(ctx(), id))
      return run.status === 'error' ? undefined : resultOf(ctx(), run, definition)
    },
    history: (from, to) =>
      runsBetween(ctx(), from as Day, to as Day).map((run) => historyRow(ctx(), run, definitions[run.process], false)),
    historyEntry: (id) => {
      const run = runById(ctx(), id as RunId)
      return run && historyRow(ctx(), run, definitions[run.process], true)
    },
    stats: (period) => {
      const known = statPeriods.find((name) => name === period)
      return known && processStats(ctx(), known)
    },
  }
}

const noticeEvery = 1000

/** Notices commits of other programs on the same file (the command line) and tells every desk to look again. */
function watchOthers(host: Host, store: Store): () => void {
  let version = store.sqlite.pragma('data_version', { simple: true })
  const timer = setInterval(() => {
    const now = store.sqlite.pragma('data_version', { simple: true })
    if (now === version) return
    version = now
    host.announceAll()
  }, noticeEvery)
  return () => clearInterval(timer)
}

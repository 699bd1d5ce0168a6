import { isNull } from 'drizzle-orm'
import { seasonAt } from '../../../src-shared/domain/memberships.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { addDays, type Day, dayAt, daysBetween, mondayOf } from '../../../src-shared/kernel/time.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, todayOf } from '../../app/ctx.ts'
import { commandLog, gym, staff } from '../../db/schema/desk.ts'
import { person } from '../../db/schema/people.ts'
import { trainer } from '../../db/schema/week.ts'
import { takePayment } from '../money/payments.ts'
import { openGym } from '../settings/settings.service.ts'
import { type ImportFiles, type ImportReport, importGym } from './import.ts'
import { addCourses } from './sample-courses.ts'
import { addFullInitiation } from './sample-initiations.ts'
import { addPastTrials } from './sample-trials.ts'

/** The Monday the sample files were written for; their days move along with the week they are opened in. */
const writtenFor = '2026-11-16' as Day
const timeZone = 'Europe/Paris'
/** So long the sample gym has been open, so that its history has something to show. */
const weeksOpen = 2
const yearlyFee = 4500 as Minor
const seasonStart = '09-01'

export const sampleAccounts = [
  { name: 'admin', role: 'admin', password: 'palestra-admin' },
  { name: 'reception', role: 'reception', password: 'palestra-reception' },
  { name: 'trainer', role: 'trainer', password: 'palestra-trainer' },
] as const

/** Opens the sample gym on an empty file: settings, people, timetable and three accounts, in one transaction. */
export function openSampleGym(ctx: CommandCtx, files: ImportFiles, hashes: readonly string[]): ImportReport {
  openGym(ctx, { name: 'Palestra Club', timeZone, currency: 'EUR', language: 'en', isSample: true })
  const monday = mondayOf(dayAt(timeZone, ctx.clock.now()))
  ctx.db
    .update(gym)
    .set({
      openedOn: addDays(monday, -7 * weeksOpen),
      seasonStart,
      adultFeeMinor: yearlyFee,
      childFeeMinor: yearlyFee,
    })
    .run()
  const report = importGym(ctx, files, { dryRun: false, skipBad: false, shiftDays: daysBetween(writtenFor, monday) })
  moveSeasons(ctx)
  addPastTrials(ctx)
  addFullInitiation(ctx, monday)
  prepay(ctx)
  addCourses(ctx, monday)
  noteOpening(ctx)
  const firstTrainer = ctx.db.select({ id: trainer.id }).from(trainer).orderBy(trainer.id).get()
  for (const [index, { name, role }] of sampleAccounts.entries()) {
    const trainerId = role === 'trainer' ? (firstTrainer?.id ?? null) : null
    ctx.db
      .insert(staff)
      .values({ name, role, trainerId, passwordHash: hashes[index] as string, createdAt: ctx.clock.now() })
      .run()
  }
  return report
}

/** Seasons do not move by weeks: those of the files are the running one and the one before, whenever the gym is opened. */
function moveSeasons(ctx: CommandCtx): void {
  const current = seasonAt(todayOf(ctx), seasonStart)
  const before = seasonAt(addDays(current.startsOn, -1), seasonStart)
  const [latest] = ctx.prepare('SELECT season FROM membership ORDER BY season DESC LIMIT 1').pluck().all()
  // At once: what becomes the season before may be called as the running one was in the files.
  ctx
    .prepare(`
      UPDATE membership SET season = iif(season = @latest, @season, @seasonBefore),
        starts_on = iif(season = @latest, @startsOn, @startedOn), ends_on = iif(season = @latest, @endsOn, @endedOn)`)
    .run({
      latest,
      ...current,
      ...{ seasonBefore: before.season, startedOn: before.startsOn, endedOn: before.endsOn },
    })
}

const prepaid = 8000 as Minor

/** Every other household has paid something in advance, so that balances and paid invoices can be seen. */
function prepay(ctx: CommandCtx): void {
  const payers = ctx.db.select({ id: person.id }).from(person).where(isNull(person.guardianId)).orderBy(person.id).all()
  for (const { id: payerId } of payers.filter((_, index) => index % 2 === 0))
    takePayment(ctx, {
      ...{ payerId, amountMinor: prepaid, method: 'transfer', invoiceId: null, desk: 'Desk 1' },
      ...{ note: null, isAgain: false },
    })
}

/** Money moves by a command: this is the one that brought the sample's. */
function noteOpening(ctx: CommandCtx): void {
  const at = ctx.clock.now()
  const row = { id: 'the sample gym', name: 'sample.open', actor: actorName(ctx.actor), at }
  ctx.db
    .insert(commandLog)
    .values({ ...row, inputHash: '', input: '{}', answer: '{}' })
    .run()
}

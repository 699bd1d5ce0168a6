import { owner } from '../src-main/app/actor.ts'
import { checkStore } from '../src-main/db/check.ts'
import { aDesk, type TestDesk } from '../src-main/testing/desk.ts'
import type { ProcessName } from '../src-shared/domain/processes.ts'
import type { PersonId } from '../src-shared/kernel/brand.ts'
import { type Day, HOUR, type Instant, instantAt, type WallTime } from '../src-shared/kernel/time.ts'
import { newFolder, timeZone } from './a-gym.ts'

const evening = '2026-03-04' as Day
const nextDay = '2026-03-05' as Day

/** What is cut off: a process on its day, at the hour it is due. */
export const nights = [
  { process: 'daily', period: evening, at: instantAt(timeZone, evening, '23:00' as WallTime) },
  { process: 'renewal', period: nextDay, at: instantAt(timeZone, nextDay, '01:00' as WallTime) },
  { process: 'unfreeze', period: nextDay, at: instantAt(timeZone, nextDay, '02:00' as WallTime) },
] as const satisfies readonly { process: ProcessName; period: Day; at: Instant }[]

export type Night = (typeof nights)[number]

/** A small gym in which every unit of every night has something to do: sessions, invoices, money on an account. */
export async function aGymBeforeItsNight(): Promise<string> {
  const folder = newFolder()
  const desk = aDesk({ folder, now: '2026-03-04T10:00:00Z', timeZone })
  for (const time of ['08:00', '18:00'] as WallTime[]) await addClass(desk, evening, time)
  for (const time of ['08:00', '12:00', '18:00', '20:00'] as WallTime[]) await addClass(desk, nextDay, time)
  const sold = { startsOn: '2026-02-05' as Day, endsOn: nextDay }
  for (const manualInitial of [10, 8, 2])
    desk.build.subscription({ personId: await somebody(desk, 20_000), ...sold, autoRenew: true, manualInitial })
  for (const freezeUntil of ['2026-03-01', '2026-03-04'] as Day[])
    desk.build.subscription({ personId: desk.build.person(), freezeFrom: '2026-02-01' as Day, freezeUntil })
  const broken = checkStore(desk.store.sqlite)
  if (broken.length > 0) throw new Error(`the gym is not sound to begin with: ${JSON.stringify(broken)}`)
  desk.store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  await desk.close()
  return folder
}

async function somebody(desk: TestDesk, amountMinor: number): Promise<PersonId> {
  const payerId = desk.build.person()
  const input = { payerId, amountMinor, method: 'card', invoiceId: null, desk: 'Desk 1', note: null, isAgain: false }
  const commandId = `pay-${payerId}`.padEnd(36, '0')
  await desk.host.call('payments.take', { ...input, commandId }, owner)
  return payerId
}

/** Two with a subscription, one with money on the account, one without, and one who helps. */
async function addClass(desk: TestDesk, day: Day, startTime: WallTime): Promise<void> {
  const startsAt = instantAt(timeZone, day, startTime)
  const trainingId = desk.build.training({ day, startTime, startsAt, endsAt: (startsAt + HOUR) as Instant })
  const people = [desk.build.person(), desk.build.person(), await somebody(desk, 2000), desk.build.person()]
  for (const personId of people.slice(0, 2)) desk.build.subscription({ personId })
  for (const personId of people) desk.build.attendance({ trainingId, personId })
  desk.build.attendance({ trainingId, personId: desk.build.person({ isVolunteer: true }), isVolunteer: true })
}

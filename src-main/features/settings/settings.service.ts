import { dayAt, isDay, isTimeZone } from '../../../src-shared/kernel/time.ts'
import type { Language } from '../../../src-shared/words/languages.ts'
import { type CommandCtx, type GymRow, gymOf, Refused } from '../../app/ctx.ts'
import { hashPassword } from '../../app/passwords.ts'
import type { Services } from '../../app/services.ts'
import { courseSession } from '../../db/schema/courses.ts'
import { gym, staff } from '../../db/schema/desk.ts'
import { membership } from '../../db/schema/people.ts'
import { plan } from '../../db/schema/sales.ts'
import { trainingType } from '../../db/schema/week.ts'

type NewGym = {
  readonly name: string
  readonly timeZone: string
  readonly currency: string
  readonly language: Language
  readonly isSample: boolean
}

/** Writes the gym's one row. The desk is opened on today's date: no run before it is ever owed. */
export function openGym(ctx: CommandCtx, { name, timeZone, currency, language, isSample }: NewGym): void {
  if (ctx.db.select().from(gym).get()) throw new Refused('desk.already-open')
  if (!isTimeZone(timeZone)) throw new Refused('settings.time-zone-unknown', { timeZone })
  const openedOn = dayAt(timeZone, ctx.clock.now())
  ctx.db.insert(gym).values({ id: 1, name, timeZone, currency, language, isSample, openedOn }).run()
  ctx.changed('gym', 'staff', 'processes')
}

export const setupServices: Services['setup'] = {
  state: (ctx) => {
    const row = ctx.db.select().from(gym).get()
    const isOpen = row !== undefined && ctx.db.select({ id: staff.id }).from(staff).get() !== undefined
    return { isOpen, gymName: row?.name ?? null, language: row?.language ?? null, isSample: row?.isSample ?? false }
  },
  open: {
    async before(_ctx, { gymName, adminName, password, timeZone, currency, language }) {
      const passwordHash = await hashPassword(password)
      return (ctx) => {
        if (ctx.db.select({ id: staff.id }).from(staff).get()) throw new Refused('desk.already-open')
        // A gym that was imported on the command line has its row already and only lacks somebody to sign in.
        if (!ctx.db.select().from(gym).get())
          openGym(ctx, { name: gymName, timeZone, currency, language, isSample: false })
        ctx.db.insert(staff).values({ name: adminName, role: 'admin', passwordHash, createdAt: ctx.clock.now() }).run()
        ctx.changed('gym', 'staff')
        return {}
      }
    },
  },
}

const shown = ({ id: _id, booksOpenedOn: _books, ...row }: GymRow) => row

export const settingsServices: Services['settings'] = {
  get: (ctx) => {
    const row = gymOf(ctx)
    const now = ctx.clock.now()
    return { gym: shown(row), now, today: dayAt(row.timeZone, now) }
  },
  change: (ctx, { commandId: _id, version, ...wanted }) => {
    const before = gymOf(ctx)
    if (before.version !== version) throw new Refused('desk.stale-version')
    if (!isTimeZone(wanted.timeZone)) throw new Refused('settings.time-zone-unknown', { timeZone: wanted.timeZone })
    const hasFees = before.adultFeeMinor > 0 || before.childFeeMinor > 0
    const hasPrices = [plan, trainingType, membership, courseSession].some(
      (table) => ctx.db.select().from(table).limit(1).get() !== undefined,
    )
    if (wanted.currency !== before.currency && (hasFees || hasPrices))
      throw new Refused('settings.currency-in-use', { currency: before.currency })
    const after = ctx.db
      .update(gym)
      .set({ ...wanted, version: version + 1 })
      .returning()
      .get()
    ctx.changed('gym', 'processes')
    return shown(after)
  },
  changeMemberships: (ctx, { commandId: _id, version, ...wanted }) => {
    if (gymOf(ctx).version !== version) throw new Refused('desk.stale-version')
    // 2025 has no 29th of February: a season begins on a day that every year has.
    if (!isDay(`2025-${wanted.seasonStart}`)) throw new Refused('settings.season-start', { day: wanted.seasonStart })
    const after = ctx.db
      .update(gym)
      .set({ ...wanted, version: version + 1 })
      .returning()
      .get()
    ctx.changed('gym', 'people')
    return shown(after)
  },
}

import type {
  AttendanceId,
  PersonId,
  StaffId,
  SubscriptionId,
  TrainerId,
  TrainingId,
} from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { type Actor, owner } from '../../app/actor.ts'
import type { Log } from '../../app/host.ts'
import { payment } from '../../db/schema/money.ts'
import type { trainingType } from '../../db/schema/week.ts'
import { aDesk, silent } from '../../testing/desk.ts'
import { postEntry } from '../money/ledger.ts'

/** A desk the day before a yoga class on Thursday 12 March at 18:30, which costs 15.00 and can be cancelled 12 h before. */
export function aClass(fields: Partial<typeof trainingType.$inferInsert> = {}, log: Log = silent) {
  const desk = aDesk({ now: '2026-03-11T09:00:00Z', log })
  const { build } = desk
  const trainerId = build.trainer({ name: 'Léa' })
  const typeId = build.type({ name: 'Yoga', ...fields })
  const on = (day: string, startTime: string): TrainingId =>
    build.training({ day: day as Day, startTime: startTime as WallTime, typeId, trainerId })
  const ann = build.person({ givenName: 'Ann', familyName: 'Lee', email: 'ann@example.org' })
  return {
    desk,
    typeId,
    trainerId,
    on,
    id: on('2026-03-12', '18:30'),
    ann,
    /** Money on somebody's balance, by card. */
    credit: (payerId: PersonId, amount: number): void =>
      desk.host.transact(owner, (ctx) => {
        const amountMinor = amount as Minor
        const [receivedOn, at] = ['2026-03-01' as Day, ctx.clock.now()]
        const row = { payerId, amountMinor, method: 'card', receivedOn, actor: 'Mia', at } as const
        const { id: paymentId } = ctx.db.insert(payment).values(row).returning({ id: payment.id }).get()
        postEntry(ctx, { payerId, kind: 'payment', amountMinor, paymentId })
      }),
    /** What the evening leaves behind: the place settled, the training processed. */
    evening: async (place: AttendanceId): Promise<void> => {
      await desk.call('attendance.settle', { id: place, subscriptionId: null })
      desk.store.sqlite.exec('UPDATE training SET processed_at = 1')
    },
    /** Where somebody is and how it is settled. */
    place: (id: AttendanceId): string => {
      const [row] = desk.rows('SELECT state, reason, settlement, is_waived FROM attendance WHERE id = ?', id)
      if (!row) return 'nowhere'
      const { state, reason, settlement, is_waived: isWaived } = row
      return [state, reason, settlement, isWaived === 1 ? 'waived' : null].filter(Boolean).join(' ')
    },
    used: (id: SubscriptionId): string => {
      const [row] = desk.rows("SELECT used || '/' || total AS line FROM subscription WHERE id = ?", id)
      return String(row?.line)
    },
    invoices: (): readonly string[] =>
      desk.rows("SELECT kind || ' ' || amount_minor || ' ' || state AS line FROM invoice ORDER BY id").map(lineOf),
    balance: (payerId: PersonId): number =>
      Number(desk.rows('SELECT balance_minor AS line FROM account WHERE payer_id = ?', payerId)[0]?.line ?? 0),
    told: (): readonly string[] => desk.rows("SELECT code || ' ' || key AS line FROM message ORDER BY id").map(lineOf),
    events: (): readonly string[] => desk.rows('SELECT code AS line FROM person_event ORDER BY id').map(lineOf),
  }
}

const lineOf = ({ line }: Record<string, unknown>): string => String(line)

export type AClass = ReturnType<typeof aClass>

/** Somebody of the staff. */
export const staffOf = (role: 'admin' | 'reception' | 'trainer', trainerId: TrainerId | null = null): Actor => ({
  kind: 'staff',
  staffId: 1 as StaffId,
  name: 'Mia',
  role,
  trainerId,
  token: 't',
})

import { describe, expect, it } from 'vitest'
import type { CancellationPlan, SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { Training, TrainingCancellation } from '../../../src-shared/contract/trainings.ts'
import type { InvoiceId, SubscriptionId, TrainerId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { say } from '../../../src-shared/words/index.ts'
import type { Words } from '../../ui/words.tsx'
import { type PersonPlan, sayReturned, sayTotals, totalsOf } from './class-plan.ts'
import { placePlan } from './place-plan.ts'
import { saySettlement } from './settlement-sentence.ts'
import { handedOver, substitutionOf } from './substitution.ts'

const english: Pick<Words, 't' | 'money' | 'moment'> = {
  t: (key, facts) => say('en', key, facts),
  money: (minor) => `€${minor / 100}`,
  moment: () => '17 Nov, 18:00',
}
const minor = (amount: number) => amount as Minor

const inTime: CancellationPlan = {
  attendanceId: 1 as CancellationPlan['attendanceId'],
  personId: 1 as CancellationPlan['personId'],
  personName: 'Anna',
  isInTime: true,
  isWaived: false,
  cutoffHours: 12,
  cutoffAt: 0 as Instant,
  to: 'cancelled',
  returns: null,
  invoice: null,
  charges: null,
  freesTrial: false,
  toldAt: 'anna@example.org',
}
const late: CancellationPlan = { ...inTime, isInTime: false, to: 'late-cancellation' }
const nothingTaken = { session: null, invoice: null } as const
const pass = { subscriptionId: 1 as SubscriptionId, planName: '10-class pass', used: 6, total: 11 }
const bill = { id: 1 as InvoiceId, number: '2026-000441', amountMinor: minor(2000) }
const lines = (plan: CancellationPlan, entry: Parameters<typeof placePlan>[1] = nothingTaken) =>
  placePlan(plan, entry, english).map(({ text }) => text)

describe('CAN-1, CAN-3: what cancelling a place says it does', () => {
  it('in time a session goes back to its own subscription', () => {
    const returns = { subscriptionId: pass.subscriptionId, planName: pass.planName, usedAfter: 5, total: 11 }
    expect(lines({ ...inTime, returns }, { ...nothingTaken, session: pass })).toEqual([
      'In time: it is free until 17 Nov, 18:00 (12 hours before).',
      '1 session goes back to 10-class pass: 6 → 5 of 11.',
      'The confirmation goes to anna@example.org.',
    ])
  })

  it('an unpaid invoice is cancelled, a paid one refunded, a trial freed', () => {
    expect(lines({ ...inTime, invoice: { ...bill, does: 'cancel' } })).toContain(
      'Invoice 2026-000441 (€20) is cancelled; it was not paid.',
    )
    expect(lines({ ...inTime, invoice: { ...bill, does: 'refund' } })).toContain(
      '€20 of invoice 2026-000441 goes back to the balance.',
    )
    expect(lines({ ...inTime, freesTrial: true })).toContain('The free trial becomes available again.')
  })

  it('nothing is returned that was not taken', () => {
    expect(lines(inTime)).toContain('Nothing was taken yet, so nothing has to come back.')
  })

  it('late it is charged what was not taken yet', () => {
    const charges: SettlementPlan = {
      kind: 'session',
      subscriptionId: pass.subscriptionId,
      planName: pass.planName,
      usedBefore: 5,
      usedAfter: 6,
      total: 11,
    }
    expect(lines({ ...late, charges })).toEqual([
      'Late: it was free until 17 Nov, 18:00 (12 hours before).',
      'Charged now: 1 session of 10-class pass: 5 → 6 of 11.',
      'The roster shows an absence, cancelled late.',
      'The confirmation goes to anna@example.org.',
    ])
  })

  it('late it keeps what was taken, by its name', () => {
    expect(lines(late, { ...nothingTaken, session: pass })).toContain(
      'The session of 10-class pass stays taken (6/11).',
    )
    expect(lines(late, { ...nothingTaken, invoice: { ...bill, state: 'paid' } })).toContain(
      'Invoice 2026-000441 of €20 stays.',
    )
    expect(lines(late, { ...nothingTaken, invoice: { ...bill, state: 'cancelled' } })).toContain(
      'Nothing is charged for this place.',
    )
    expect(lines({ ...late, charges: { kind: 'nothing', why: 'volunteer' } })).toContain(
      'Nothing is charged for this place.',
    )
  })

  it('late and waived it is treated as in time and says so', () => {
    const [first] = lines({ ...late, isWaived: true, to: 'cancelled' })
    expect(first).toBe('Late, but treated as in time: an exception.')
  })

  it('without an address somebody has to call', () => {
    expect(lines({ ...inTime, toldAt: null })).toContain('There is no e-mail address: please call.')
  })
})

describe('how a place is settled, in words', () => {
  it.each<[SettlementPlan, string]>([
    [
      { kind: 'invoice', amountMinor: minor(2000), payerName: 'Marie', isPaidByBalance: false },
      'An invoice of €20 to Marie',
    ],
    [
      { kind: 'invoice', amountMinor: minor(2000), payerName: 'Marie', isPaidByBalance: true },
      '€20 from the balance of Marie',
    ],
    [{ kind: 'free' }, 'Free of charge'],
    [{ kind: 'nothing', why: 'volunteer' }, 'Nothing: a volunteer does not pay'],
    [{ kind: 'nothing', why: 'later' }, 'Settled the evening before the class'],
  ])('%o', (plan, said) => {
    expect(saySettlement(plan, english)).toBe(said)
  })
})

const person = (change: Partial<PersonPlan>): PersonPlan => ({
  personId: 1 as PersonPlan['personId'],
  name: 'Anna',
  state: 'registered',
  returns: null,
  invoice: null,
  freesTrial: false,
  toldAt: 'anna@example.org',
  ...change,
})
const cancellation = (change: Partial<TrainingCancellation>): TrainingCancellation => ({
  training: {} as Training,
  people: [],
  sessionsReturned: 0,
  invoicesCancelled: 0,
  refundedMinor: 0,
  waitingClosed: 0,
  ...change,
})

describe('CAN-2: what cancelling a class says it does', () => {
  it('adds up several classes and leaves out what is nothing', () => {
    const one = cancellation({
      people: [person({}), person({ toldAt: null }), person({ freesTrial: true })],
      sessionsReturned: 2,
      refundedMinor: 2000,
    })
    const other = cancellation({ people: [person({ state: 'waitlisted' })], waitingClosed: 1, invoicesCancelled: 1 })
    expect(sayTotals(totalsOf([one, other]), english)).toEqual([
      '3 people are told',
      '1 has to be called',
      '2 sessions go back',
      '€20 back to balances',
      '1 unpaid invoice is cancelled',
      '1 free trial is free again',
      '1 person leaves the waiting list',
    ])
    expect(sayTotals(totalsOf([cancellation({})]), english)).toEqual([])
  })

  it('says what each person gets back', () => {
    expect(sayReturned(person({}), english)).toBe('nothing taken')
    expect(sayReturned(person({ returns: { planName: 'Pass', usedAfter: 5, total: 11 } }), english)).toBe('Pass: 5/11')
    expect(sayReturned(person({ invoice: { ...bill, does: 'refund' }, freesTrial: true }), english)).toBe(
      '€20 refunded, free trial',
    )
    expect(sayReturned(person({ state: 'waitlisted' }), english)).toBe('waiting')
  })
})

describe('a substitute for a class, its day, or some days', () => {
  const training = { id: 7 as TrainingId, day: '2026-11-18' as Day, trainerId: 1 as TrainerId }
  const days = { from: '2026-11-20' as Day, to: '2026-11-22' as Day }
  const asked = (scope: Parameters<typeof substitutionOf>[2], range: Parameters<typeof substitutionOf>[3] = days) =>
    substitutionOf(training, 2 as TrainerId, scope, range)

  it('asks for one training, one day, or the range', () => {
    expect(asked('class')).toMatchObject({ trainingId: 7, from: '2026-11-18', to: '2026-11-18' })
    expect(asked('day')).toMatchObject({ trainingId: null, from: '2026-11-18', to: '2026-11-18' })
    expect(asked('range')).toMatchObject({ trainingId: null, from: '2026-11-20', to: '2026-11-22', substituteId: 2 })
  })

  it('asks for nothing while something is missing', () => {
    expect(substitutionOf(training, null, 'day', days)).toBeUndefined()
    expect(asked('range', { ...days, to: undefined })).toBeUndefined()
  })

  it('hands over what does not clash', () => {
    const row = { training: {} as Training, people: 3 }
    const clash = { typeName: 'Yoga', startTime: '18:00' as Training['startTime'] }
    expect(
      handedOver({
        classes: [
          { ...row, clash: null },
          { ...row, clash },
        ],
      }),
    ).toBe(1)
    expect(handedOver(undefined)).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import type { PersonEvent, PersonEventCode } from '../../../../src-shared/contract/attendance.ts'
import { historyWords } from '../../../../src-shared/words/history.ts'
import { say } from '../../../../src-shared/words/index.ts'
import { type Language, languages } from '../../../../src-shared/words/languages.ts'
import { historyText } from './history-text.ts'

const speaking = (language: Language) => ({
  t: (key: Parameters<typeof say>[1], facts?: Parameters<typeof say>[2]) => say(language, key, facts),
  day: String,
  money: (minor: number) => `${minor / 100} €`,
})
const event = (code: PersonEventCode, facts: PersonEvent['facts'] = {}): PersonEvent =>
  ({ id: '1', code, facts, actor: 'reception', at: 0 }) as unknown as PersonEvent
const text = (code: PersonEventCode, facts?: PersonEvent['facts']) => historyText(speaking('en'), event(code, facts))

const codes = Object.keys(historyWords).map((key) => key.slice('history.'.length) as PersonEventCode)
const yoga = { type: 'Yoga', day: '2026-03-12', time: '18:30' }

describe('the history of a person in words', () => {
  it.each([
    [
      'session.attached',
      { plan: 'Ten', before: 5, delta: 1, after: 6, reason: 'class', ...yoga },
      'Ten: 5 + 1 = 6. A session for Yoga, 2026-03-12 18:30',
    ],
    [
      'session.released',
      { plan: 'Ten', before: 6, delta: -1, after: 5, reason: 'training-cancelled', ...yoga },
      'Ten: 6 − 1 = 5. The session for Yoga, 2026-03-12 18:30, came back: the class was cancelled',
    ],
    [
      'session.corrected',
      { plan: 'Ten', before: 0, delta: 2, after: 2, reason: 'paper card', type: null, day: null, time: null },
      'Ten: 0 + 2 = 2. Corrected by hand: paper card',
    ],
    [
      'invoice.issued',
      { number: '2026-000001', kind: 'late-cancellation', amount: 1500, ...yoga },
      'Invoice 2026-000001, 15 €: Late cancellation: Yoga, 2026-03-12, 18:30',
    ],
    [
      'invoice.cancelled',
      { number: '2026-000001', kind: 'sale', what: 'Water', amount: 200, reason: 'mistake', refunded: 200 },
      'Invoice 2026-000001 cancelled (Water). 2 € went back to the balance. Reason: mistake',
    ],
    [
      'invoice.cancelled',
      { number: '2026-000002', kind: 'training', amount: 1500, reason: 'cancelled', refunded: 0, ...yoga },
      'Invoice 2026-000002 cancelled (Yoga, 2026-03-12, 18:30). Reason: the participation was cancelled',
    ],
    ['payment.taken', { amount: 14000, method: 'cash' }, 'Paid 140 € in cash'],
    [
      'attendance.cancelled',
      { ...yoga, reason: null, returned: 'session', plan: 'Ten', used: 5, total: 11 },
      'Cancelled in time: Yoga, 2026-03-12 18:30. The session came back: 5/11',
    ],
    [
      'attendance.cancelled-late',
      { ...yoga, reason: 'ill', charged: 'invoice', amount: 1500 },
      'Cancelled late: Yoga, 2026-03-12 18:30. It is invoiced. Reason: ill',
    ],
    [
      'message.sent',
      { message: 'participation.cancelled', address: 'ann@example.org', ...yoga },
      'Message to ann@example.org: Yoga on 2026-03-12: your place is cancelled',
    ],
    [
      'subscription.not-renewed',
      { plan: 'Ten', endsOn: '2026-03-31', reason: 'plan-withdrawn' },
      'Ten was not renewed after 2026-03-31: the plan is no longer sold',
    ],
    [
      'subscription.cancelled',
      { plan: 'Ten', unused: 1, refund: 0, reason: 'moved' },
      'Ten cancelled, 1 session left. Reason: moved',
    ],
    ['membership.enrolled', { season: '2025-2026', isTrial: 'yes' }, 'Membership 2025-2026: trial'],
    ['membership.enrolled', { season: '2025-2026', isTrial: 'no' }, 'Membership 2025-2026: applied for'],
    ['membership.converted', { season: '2025-2026' }, 'Membership 2025-2026: the trial became a paid membership'],
    ['membership.active', { season: '2025-2026' }, 'Membership 2025-2026 is active'],
    ['membership.cancelled', { season: '2025-2026', reason: 'moved' }, 'Membership 2025-2026 cancelled. Reason: moved'],
    ['membership.certificate', { until: '2026-08-31' }, 'Medical certificate kept, valid until 2026-08-31'],
    [
      'household.moved',
      { guardian: 'Eva Blum', before: 'Ann Blum' },
      'Now in the household of Eva Blum, before: Ann Blum',
    ],
    ['household.moved', { guardian: null, before: 'Ann Blum' }, 'Stands on their own now, before: Ann Blum'],
    [
      'trial.overridden',
      { other: 'Kim Blum', reason: 'a cousin' },
      'Free trial although Kim Blum looks like the same person. Reason: a cousin',
    ],
    ['waiting.joined', yoga, 'On the waiting list: Yoga, 2026-03-12 18:30'],
    [
      'waiting.offered',
      { ...yoga, untilDay: '2026-03-12', untilTime: '16:30' },
      'A place was offered: Yoga, 2026-03-12 18:30, held until 16:30 on 2026-03-12',
    ],
    ['waiting.expired', yoga, 'The offered place was not taken in time: Yoga, 2026-03-12 18:30'],
    [
      'payment-link.refunded',
      { amount: 199700, why: 'paid-otherwise' },
      '1997 € that came by a payment link is sent back: it was paid already',
    ],
  ] as const)('%s', (code, facts, said) => {
    expect(text(code, facts)).toBe(said)
  })

  it.each(languages)('is said in %s also where an old row knows less than the sentence asks for', (language) => {
    for (const code of codes) {
      const said = historyText(speaking(language), event(code))
      expect(said.trim(), code).not.toBe('')
      expect(said, code).not.toMatch(/[{}]|undefined|null|NaN/)
    }
  })
})

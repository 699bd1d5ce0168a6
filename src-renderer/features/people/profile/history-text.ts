import type { PersonEvent } from '../../../../src-shared/contract/attendance.ts'
import type { MessageCode } from '../../../../src-shared/contract/messages.ts'
import type { InvoiceKind } from '../../../../src-shared/contract/money.ts'
import { explainUsed } from '../../../../src-shared/domain/subscriptions.ts'
import { isDay } from '../../../../src-shared/kernel/time.ts'
import type { WordKey } from '../../../../src-shared/words/index.ts'
import { invoiceFacts } from '../../../../src-shared/words/invoices.ts'
import { type Facts, selectKey } from '../../../../src-shared/words/say.ts'
import type { Words } from '../../../ui/words.tsx'

type Speaking = Pick<Words, 't' | 'day' | 'money'>
type EventFacts = PersonEvent['facts']

/** Facts that are money, by their names. */
const moneyFacts = new Set(['amount', 'refund', 'refunded'])

/** What a sentence may ask for and an older row may not have. */
const unsaid: Facts = {
  plan: '',
  type: '',
  day: '',
  time: '',
  reason: '',
  number: '',
  amount: '',
  refund: '',
  refunded: '',
  address: '',
  method: 'none',
  returned: 'nothing',
  charged: 'nothing',
  payment: 'due',
  used: 0,
  total: 0,
  manual: 0,
  bonus: 0,
  carriedOver: 0,
  isAutoRenew: 0,
  places: 0,
  unused: 0,
  startsOn: '',
  endsOn: '',
  from: '',
  until: '',
  gym: '',
  substitute: '',
  season: '',
  guardian: '',
  before: '—',
  other: '',
  course: '',
  location: '',
  fromDay: '',
  licence: 'none',
  why: 'none',
  untilDay: '',
  untilTime: '',
}

function readable({ day, money }: Speaking, facts: EventFacts): Facts {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => fact !== null)
      .map(([name, fact]) => {
        if (typeof fact === 'number' && moneyFacts.has(name)) return [name, money(fact)]
        if (typeof fact !== 'string' || !isDay(fact)) return [name, fact]
        // A class is found by its weekday, a subscription by its dates.
        return [name, day(fact, name === 'day' ? 'short' : 'number')]
      }),
  )
}

const invoiceKinds: Readonly<Record<InvoiceKind, true>> = {
  subscription: true,
  training: true,
  'late-cancellation': true,
  membership: true,
  booking: true,
  sale: true,
}
const isInvoiceKind = (kind: unknown): kind is InvoiceKind =>
  typeof kind === 'string' && Object.hasOwn(invoiceKinds, kind)

/** What an invoice was for; empty for every other event. */
function whatFor({ t, day }: Speaking, facts: EventFacts): string {
  const { kind } = facts
  if (!isInvoiceKind(kind)) return ''
  return t(
    `invoice.for.${kind}`,
    invoiceFacts(facts, (written) => day(written, 'number')),
  )
}

const subjects: Readonly<Record<MessageCode, WordKey>> = {
  'training.cancelled': 'message.training.cancelled.subject',
  'participation.cancelled': 'message.participation.cancelled.subject',
  'participation.late': 'message.participation.late.subject',
  'training.substituted': 'message.training.substituted.subject',
  'subscription.renewed': 'message.subscription.renewed.subject',
  'subscription.unfrozen': 'message.subscription.unfrozen.subject',
  'waiting.offered': 'message.waiting.offered.subject',
  'waiting.expired': 'message.waiting.expired.subject',
  'waiting.left': 'message.waiting.left.subject',
  'booking.held': 'message.booking.held.subject',
  'booking.confirmed': 'message.booking.confirmed.subject',
  'booking.cancelled': 'message.booking.cancelled.subject',
  'booking.lapsed': 'message.booking.lapsed.subject',
  'booking.moved': 'message.booking.moved.subject',
  'course.changed': 'message.course.changed.subject',
  'payment-link.open': 'message.payment-link.open.subject',
  'payment-link.refunded': 'message.payment-link.refunded.subject',
  'mail.test': 'message.mail.test.subject',
}
const isMessage = (code: unknown): code is MessageCode => typeof code === 'string' && Object.hasOwn(subjects, code)

/** The subject line of what was told, in the reader's language. */
const subjectOf = (words: Speaking, { message, ...facts }: EventFacts): string =>
  isMessage(message) ? words.t(subjects[message], { ...unsaid, ...readable(words, facts) }) : ''

function sumOf({ before, delta, after }: EventFacts): string {
  return [before, delta, after].every((part) => typeof part === 'number')
    ? explainUsed(Number(before), Number(delta), Number(after))
    : ''
}

const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')

/** The desk's own reasons, as the sentences choose by them; any other is what somebody wrote. */
const reasons: Readonly<Record<string, string>> = {
  'late-cancellation': 'late',
  'training-cancelled': 'training',
  'person-archived': 'person',
  waived: 'waived',
}

/** One line of a person's history, as a sentence. */
export function historyText(words: Speaking, event: PersonEvent): string {
  const { facts } = event
  return words.t(`history.${event.code}`, {
    ...unsaid,
    ...readable(words, facts),
    sum: sumOf(facts),
    what: whatFor(words, facts),
    subject: subjectOf(words, facts),
    ...(facts.reason ? { reason: words.t('money.reason.is', { reason: facts.reason }) } : {}),
    why: reasons[String(facts.reason)] ?? selectKey(String(facts.why ?? 'none')),
    hasReason: yes(Boolean(facts.reason)),
    hasAddress: yes(Boolean(facts.address)),
    isRefund: yes(Number(facts.refund ?? facts.refunded ?? 0) > 0),
    isTrial: yes(facts.isTrial === 'yes'),
    hasGuardian: yes(Boolean(facts.guardian)),
  })
}

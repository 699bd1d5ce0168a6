import type { MessageCode } from '../contract/messages.ts'
import { invoiceKinds } from '../contract/money.ts'
import type { RefusalFacts } from '../kernel/refusal.ts'
import { type Day, isDay } from '../kernel/time.ts'
import type { WordKey } from './index.ts'
import { invoiceFacts } from './invoices.ts'
import { type Facts, selectKey } from './say.ts'

/** Who says it: the mail in the gym's language, or the desk in that of whoever has to call. */
type Speaker = {
  readonly t: (key: WordKey, facts?: Facts) => string
  /** A day written out: `Thursday, 12 March 2026`. */
  readonly day: (day: Day) => string
  /** A day that nobody has to be there on: `12 March 2026`. */
  readonly date: (day: Day) => string
  readonly money: (minor: number) => string
}

/** What a message says, in the speaker's words: a line to know it by, and the whole of it. */
export function wordMessage(speaker: Speaker, code: MessageCode, facts: Facts): { subject: string; text: string } {
  const readable = inWords(speaker, facts)
  return {
    subject: speaker.t(`message.${code}.subject`, readable),
    text: speaker.t(`message.${code}.text`, readable),
  }
}

/** Facts are kept as data; here days and money become words, and what may be missing becomes something to choose by. */
function inWords(speaker: Speaker, facts: Facts): Facts {
  const { day, date, money } = speaker
  const { amount, reason, why: cause } = facts
  const days = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' && isDay(fact) ? (name === 'day' ? day : date)(fact) : fact,
  ])
  const why = typeof reason === 'string' ? reason.replace(/[\s.]+$/, '') : ''
  return {
    returned: 'nothing',
    charged: 'nothing',
    payment: 'due',
    carriedOver: 0,
    ...Object.fromEntries(days),
    reason: why,
    hasReason: why === '' ? 'no' : 'yes',
    amount: typeof amount === 'number' ? money(amount) : '',
    why: typeof cause === 'string' ? selectKey(cause) : 'none',
    ...whatFor(speaker, facts),
  }
}

/** What an invoice is for, where the facts are those of one: said before their days are put into words. */
function whatFor({ t, date }: Speaker, facts: Facts): Facts {
  const kind = invoiceKinds.find((known) => known === facts.kind)
  return kind ? { what: t(`invoice.for.${kind}`, invoiceFacts(facts as RefusalFacts, date)) } : {}
}

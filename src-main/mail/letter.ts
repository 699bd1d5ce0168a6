import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MessageCode } from '../../src-shared/contract/messages.ts'
import { formatMoney } from '../../src-shared/kernel/money.ts'
import type { RefusalFacts } from '../../src-shared/kernel/refusal.ts'
import type { Day, Instant } from '../../src-shared/kernel/time.ts'
import { say, type WordKey } from '../../src-shared/words/index.ts'
import { type Language, locales } from '../../src-shared/words/languages.ts'
import { wordMessage } from '../../src-shared/words/letters.ts'
import type { Facts } from '../../src-shared/words/say.ts'

/** A message as the outbox has it, with whom it is about and whose mailbox it goes to. */
export type Outgoing = {
  readonly id: number
  readonly key: string
  readonly address: string
  readonly language: Language
  readonly code: MessageCode
  readonly facts: RefusalFacts
  readonly createdAt: Instant
  /** Whom it is about; null for a test. */
  readonly personName: string | null
  /** False: it goes to the guardian. */
  readonly isOwnAddress: boolean
}

export type Sender = { readonly gym: string; readonly currency: string; readonly address: string }

/** The whole letter as it goes over the wire: headers, plain text, and the same as simple HTML. */
export function composeLetter(message: Outgoing, sender: Sender): Promise<Buffer> {
  const { address, language, personName, isOwnAddress } = message
  const { subject, paragraphs } = wordLetter(message, sender)
  const letter = new MailComposer({
    from: { name: sender.gym, address: sender.address },
    to: { name: isOwnAddress && personName ? personName : '', address },
    subject: subject.replaceAll(/\s+/g, ' '),
    messageId: messageIdOf(message, sender.address),
    date: new Date(message.createdAt),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    text: `${paragraphs.join('\n\n')}\n`,
    html: htmlOf(paragraphs, language),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return letter.compile().build()
}

function dayWriter(language: Language, dateStyle: 'full' | 'long'): (day: Day) => string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle, timeZone: 'UTC' })
  return (day) => format.format(Date.parse(`${day}T12:00:00Z`))
}

function wordLetter({ language, code, facts, personName, isOwnAddress }: Outgoing, { gym, currency }: Sender) {
  const speaker = {
    t: (key: WordKey, known?: Facts) => say(language, key, known),
    day: dayWriter(language, 'full'),
    date: dayWriter(language, 'long'),
    money: (minor: number) => formatMoney(minor, currency, locales[language]),
  }
  const { subject, text } = wordMessage(speaker, code, { ...facts, gym })
  const greeting =
    personName === null
      ? []
      : [say(language, 'message.greeting', { name: personName, isOwn: isOwnAddress ? 'yes' : 'no' })]
  return { subject, paragraphs: [...greeting, text, gym] }
}

/** The same row has the same id however often it is tried, so that a mail server can drop a repeat. */
function messageIdOf({ id, key, createdAt }: Outgoing, from: string): string {
  const hash = createHash('sha256').update(`${id}\n${key}\n${createdAt}`).digest('hex').slice(0, 40)
  return `<${hash}@${from.slice(from.lastIndexOf('@') + 1)}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const htmlOf = (paragraphs: readonly string[], language: Language): string =>
  `<!doctype html><html lang="${language}"><body>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</body></html>`

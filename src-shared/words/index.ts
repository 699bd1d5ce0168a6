import type { PersonEventCode } from '../contract/attendance.ts'
import type { MessageCode } from '../contract/messages.ts'
import type { RefusalCode } from '../contract/refusals.ts'
import { automationWords } from './automation.ts'
import { automationPageWords } from './automation-page.ts'
import { bookingWords } from './bookings.ts'
import { cancellingWords } from './cancelling.ts'
import { closureWords } from './closures.ts'
import { courseWords } from './courses.ts'
import { deskWords } from './desk.ts'
import { documentWords } from './documents.ts'
import { historyWords } from './history.ts'
import { courseHistoryWords } from './history-courses.ts'
import { householdWords } from './households.ts'
import { invoiceWords } from './invoices.ts'
import type { Language } from './languages.ts'
import { courseLetterWords } from './letters-courses.ts'
import { membershipWords } from './memberships.ts'
import { membershipsPageWords } from './memberships-page.ts'
import { messageWords } from './messages.ts'
import { messagesPageWords } from './messages-page.ts'
import { moneyWords } from './money.ts'
import { moneyDecisionWords } from './money-decisions.ts'
import { moneyDeedWords } from './money-deeds.ts'
import { onlinePaymentWords } from './online-payments.ts'
import { paymentLinkWords } from './payment-links.ts'
import { peopleWords } from './people.ts'
import { planWords } from './plans.ts'
import { profileWords } from './profile.ts'
import { refusalWords } from './refusals.ts'
import { refusalCourseWords } from './refusals-courses.ts'
import { refusalMembershipWords } from './refusals-memberships.ts'
import { refusalMoneyWords } from './refusals-money.ts'
import { reportWords } from './reports.ts'
import { rosterWords } from './roster.ts'
import { type Facts, type Sentence, wordSentence } from './say.ts'
import { scheduleWords } from './schedule.ts'
import { settingsWords } from './settings.ts'
import { subscriptionDeedWords } from './subscription-deeds.ts'
import { subscriptionWords } from './subscriptions.ts'
import { substitutingWords } from './substituting.ts'
import { tillWords } from './till.ts'
import { tillReportWords } from './till-report.ts'
import { todayWords } from './today.ts'
import { trialWords } from './trials.ts'
import { waitingListWords } from './waiting-list.ts'

/** What a window needs to show Today. */
const first = {
  ...automationWords,
  ...deskWords,
  ...peopleWords,
  ...refusalWords,
  ...rosterWords,
  ...todayWords,
}

/** What it says beyond that: fetched right after, before another page or a dialog is shown. */
const later = {
  ...automationPageWords,
  ...bookingWords,
  ...cancellingWords,
  ...closureWords,
  ...courseHistoryWords,
  ...courseLetterWords,
  ...courseWords,
  ...historyWords,
  ...householdWords,
  ...invoiceWords,
  ...membershipWords,
  ...membershipsPageWords,
  ...messageWords,
  ...messagesPageWords,
  ...moneyDecisionWords,
  ...moneyDeedWords,
  ...moneyWords,
  ...onlinePaymentWords,
  ...paymentLinkWords,
  ...planWords,
  ...profileWords,
  ...refusalCourseWords,
  ...refusalMembershipWords,
  ...refusalMoneyWords,
  ...reportWords,
  ...scheduleWords,
  ...settingsWords,
  ...subscriptionDeedWords,
  ...subscriptionWords,
  ...substitutingWords,
  ...tillReportWords,
  ...tillWords,
  ...trialWords,
  ...waitingListWords,
}

const parts = { first, later }
export type VocabularyPart = keyof typeof parts

/** What every refusal, event and message is said with: one without words does not compile. */
type Owed = `refusal.${RefusalCode}` | `history.${PersonEventCode}` | `message.${MessageCode}.${'subject' | 'text'}`

/** What a window says. */
const words = { ...first, ...later } satisfies Readonly<Record<Owed, Sentence>>

/** What only paper says: no window fetches it. */
const all = { ...words, ...documentWords }

export type WordKey = keyof typeof words
export type SaidKey = keyof typeof all
/** Sentences of a window in one language. */
export type Vocabulary = Readonly<Partial<Record<WordKey, string>>>

/** What somebody needs who speaks one language only. */
export const vocabularyOf = (language: Language, part: VocabularyPart): Vocabulary =>
  Object.fromEntries(Object.entries(parts[part]).map(([key, sentence]) => [key, sentence[language]]))

/** Says a sentence of the desk in a language. */
export const say = (language: Language, key: SaidKey, facts?: Facts): string => wordSentence(all[key], language, facts)

export const sayRefusal = (language: Language, code: RefusalCode, facts?: Facts): string =>
  say(language, `refusal.${code}`, facts)

import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from './languages.ts'

/** One sentence in every language, side by side: a missing one does not compile. ICU message syntax. */
export type Sentence = Readonly<Record<Language, string>>
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A code as ICU's `select` can name it: `paid-otherwise` is `paidOtherwise`. */
export const selectKey = (code: string): string =>
  code.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const formats = new Map<string, IntlMessageFormat>()

/** Words a sentence with its facts, plurals and numbers by the language's own rules. */
export const wordSentence = (sentence: Sentence, language: Language, facts?: Facts): string =>
  wordText(sentence[language], language, facts)

/** The same for a sentence of which only the one language is at hand. */
export function wordText(text: string, language: Language, facts: Facts = {}): string {
  const key = `${language}:${text}`
  let format = formats.get(key)
  if (!format) {
    format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
    formats.set(key, format)
  }
  return String(format.format(facts))
}

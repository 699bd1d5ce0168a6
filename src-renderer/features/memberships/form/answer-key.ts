import type { HealthAnswer } from '../../../../src-shared/domain/memberships.ts'
import type { Language } from '../../../../src-shared/words/languages.ts'

/** The first letters of yes and no in the reader's language. */
const letters: Readonly<Record<Language, Readonly<Record<string, HealthAnswer>>>> = {
  en: { y: 'yes', n: 'no' },
  fr: { o: 'yes', n: 'no' },
  // By letter and not by where the key is: Н lies on the key of the Latin Y.
  ru: { д: 'yes', н: 'no', y: 'yes', n: 'no' },
}

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** The answer that a key gives; undefined for every other key. */
export function answerOf({ key, altKey, ctrlKey, metaKey }: Pressed, language: Language): HealthAnswer | undefined {
  return altKey || ctrlKey || metaKey ? undefined : letters[language][key.toLowerCase()]
}

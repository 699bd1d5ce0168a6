import type { Language } from '../../src-shared/words/languages.ts'

/** Each language in its own words: whoever looks for it can read it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', ru: 'Русский' }

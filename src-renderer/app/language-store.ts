import { createStore } from 'zustand/vanilla'
import { type Language, languages } from '../../src-shared/words/languages.ts'

export type LanguageState = {
  /** What was chosen at this desk; null as long as nobody chose. */
  readonly chosen: Language | null
  readonly choose: (language: Language) => void
}
export type LanguageStore = ReturnType<typeof createLanguageStore>

const place = 'palestra.language'

const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text)

/** The language of this desk, kept in the browser: it outlives who is signed in. */
export function createLanguageStore(storage: Storage) {
  const kept = storage.getItem(place)
  return createStore<LanguageState>()((set) => ({
    chosen: isLanguage(kept) ? kept : null,
    choose: (chosen) => {
      storage.setItem(place, chosen)
      set({ chosen })
    },
  }))
}

/** The first language of the browser that the desk speaks. */
export const browserLanguage = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en'

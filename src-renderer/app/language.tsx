import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Language } from '../../src-shared/words/languages.ts'
import { browserLanguage, createLanguageStore, type LanguageStore } from './language-store.ts'

const LanguageContext = createContext<LanguageStore | null>(null)

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => createLanguageStore(window.localStorage))
  return <LanguageContext.Provider value={store}>{children}</LanguageContext.Provider>
}

function useLanguageStore(): LanguageStore {
  const store = useContext(LanguageContext)
  if (!store) throw new Error('a language is needed: LanguageProvider is missing')
  return store
}

/** The language to speak: the one chosen here, else the gym's, else the browser's. */
export function useLanguage(ofGym: Language | null): Language {
  const chosen = useStore(useLanguageStore(), (state) => state.chosen)
  const language = chosen ?? ofGym ?? browserLanguage(navigator.languages)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return language
}

export const useChooseLanguage = (): ((language: Language) => void) =>
  useStore(useLanguageStore(), (state) => state.choose)

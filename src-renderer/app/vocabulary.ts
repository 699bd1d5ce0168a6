import { useEffect, useState } from 'react'
import type { Vocabulary } from '../../src-shared/words/index.ts'
import type { Language } from '../../src-shared/words/languages.ts'

/** A language together with its sentences: first those of the first screen, then all of them. */
export type Spoken = { readonly language: Language; readonly vocabulary: Vocabulary; readonly isWhole: boolean }

type Load = () => Promise<{ readonly vocabulary: Vocabulary }>

const vocabularies: Readonly<Record<Language, { readonly first: Load; readonly later: Load }>> = {
  en: { first: () => import('../words/words-en.ts'), later: () => import('../words/later-en.ts') },
  fr: { first: () => import('../words/words-fr.ts'), later: () => import('../words/later-fr.ts') },
  ru: { first: () => import('../words/words-ru.ts'), later: () => import('../words/later-ru.ts') },
}

/** The wanted language as soon as its first sentences are here; until then the one that was spoken before, if any. */
export function useSpoken(wanted: Language): Spoken | undefined {
  const [spoken, setSpoken] = useState<Spoken>()
  useEffect(() => {
    let isWanted = true
    const speak = (vocabulary: Vocabulary, isWhole: boolean) => {
      // Somebody who changes the language on a page keeps reading the old one until the new one is whole.
      if (isWanted)
        setSpoken((before) => (before?.isWhole && !isWhole ? before : { language: wanted, vocabulary, isWhole }))
    }
    async function load() {
      const { first, later } = vocabularies[wanted]
      const { vocabulary } = await first()
      speak(vocabulary, false)
      speak({ ...vocabulary, ...(await later()).vocabulary }, true)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [wanted])
  return spoken
}

import { useEffect, useState } from 'react'
import type { Vocabulary } from '../../src-shared/words/index.ts'
import type { Language } from '../../src-shared/words/languages.ts'

/** A language together with its sentences. */
export type Spoken = { readonly language: Language; readonly vocabulary: Vocabulary }

const vocabularies: Readonly<Record<Language, () => Promise<{ readonly vocabulary: Vocabulary }>>> = {
  en: () => import('../words/words-en.ts'),
  fr: () => import('../words/words-fr.ts'),
  ru: () => import('../words/words-ru.ts'),
}

/** The wanted language as soon as its sentences are here; until then the one that was spoken before, if any. */
export function useSpoken(wanted: Language): Spoken | undefined {
  const [spoken, setSpoken] = useState<Spoken>()
  useEffect(() => {
    let isWanted = true
    void vocabularies[wanted]().then(({ vocabulary }) => isWanted && setSpoken({ language: wanted, vocabulary }))
    return () => {
      isWanted = false
    }
  }, [wanted])
  return spoken
}

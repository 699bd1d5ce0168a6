import { vocabularyOf } from '../../src-shared/words/index.ts'

/** The rest of the language, fetched behind the first screen. */
export const vocabulary = vocabularyOf('en', 'later')

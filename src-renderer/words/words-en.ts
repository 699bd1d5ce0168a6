import { vocabularyOf } from '../../src-shared/words/index.ts'

/** The build writes the sentences themselves in here (electron.vite.config.ts), so that a desk loads one language. */
export const vocabulary = vocabularyOf('en', 'first')

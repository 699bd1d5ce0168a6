import { expect, it } from 'vitest'
import { vocabularyOf } from '../../../../src-shared/words/index.ts'
import type { Language } from '../../../../src-shared/words/languages.ts'
import { languages } from '../../../../src-shared/words/languages.ts'
import { answerOf } from './answer-key.ts'

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
})

it.each([
  ['en', 'y', 'yes'],
  ['en', 'N', 'no'],
  ['en', 'o', undefined],
  ['fr', 'o', 'yes'],
  ['fr', 'n', 'no'],
  ['fr', 'y', undefined],
  ['ru', 'д', 'yes'],
  ['ru', 'Н', 'no'],
  ['ru', 'Tab', undefined],
] as const)('in %s the key %s answers %s', (language: Language, key, answer) => {
  expect(answerOf(pressed(key), language)).toBe(answer)
})

it('leaves keys with a modifier to the browser', () => {
  expect(answerOf(pressed('n', { ctrlKey: true }), 'en')).toBeUndefined()
})

it.each(languages)('the keys are the first letters of the words in %s', (language) => {
  const words = vocabularyOf(language, 'later')
  expect(answerOf(pressed(words['enrol.yes']?.[0] ?? ''), language)).toBe('yes')
  expect(answerOf(pressed(words['enrol.no']?.[0] ?? ''), language)).toBe('no')
})

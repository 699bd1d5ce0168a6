import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { type RefusalCode, refusalStatus } from '../contract/refusals.ts'
import { say, sayRefusal, type WordKey } from './index.ts'
import { type Language, languages } from './languages.ts'
import { type Facts, type Sentence, wordSentence } from './say.ts'

type Catalogue = Readonly<Record<string, Sentence>>
type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** Every catalogue there is, also one that was added this morning: any exported object of sentences. */
const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true })
const catalogues = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter((entry): entry is [string, Catalogue] => isCatalogue(entry[1]))
    .map(([name, words]) => ({ file, name, words })),
)
const sentences = catalogues.flatMap(({ file, words }) =>
  Object.entries(words).map(([key, sentence]) => ({ file, key, sentence })),
)

function isCatalogue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const values: readonly unknown[] = Object.values(value)
  return (
    values.length > 0 &&
    values.every((sentence) => typeof sentence === 'object' && sentence !== null && 'en' in sentence)
  )
}

const parse = (text: string, language: Language): readonly Part[] =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst()

/** ICU's own numbers for the parts of a sentence; the library exports them as a const enum only. */
const kind = { text: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6 }

type Choice = { readonly name: string; readonly kind: number; readonly options: readonly string[] }

/** Every placeholder of a sentence, also those inside a choice. */
function choicesOf(parts: readonly Part[]): readonly Choice[] {
  return parts.flatMap((part): readonly Choice[] => {
    if (part.type === kind.text || !('value' in part)) return []
    if (!('options' in part)) return [{ name: part.value, kind: part.type, options: [] }]
    const inner = Object.values(part.options).flatMap((option) => choicesOf(option.value))
    return [{ name: part.value, kind: part.type, options: Object.keys(part.options) }, ...inner]
  })
}

/** The facts a sentence shows. One it only chooses by may be another language's grammar, like a gender. */
const shownIn = (text: string, language: Language): readonly string[] => {
  const shown = choicesOf(parse(text, language)).filter((choice) => choice.kind !== kind.select)
  return [...new Set(shown.map((choice) => choice.name))].toSorted()
}

/** Facts that reach every branch of every choice at least once. */
function samplesFor(choices: readonly Choice[]): readonly Facts[] {
  const values = new Map<string, readonly (string | number)[]>()
  for (const { name, kind: is, options } of choices) {
    const known = values.get(name) ?? []
    if (is === kind.plural) values.set(name, [...known, 0, 1, 2, 5, 21, 1.5])
    else if (is === kind.select) values.set(name, [...known, ...options, 'something new'])
    else if (is === kind.argument) values.set(name, known.length > 0 ? known : ['Ada'])
    else values.set(name, [...known, 1_767_225_600_000])
  }
  const most = Math.max(1, ...[...values.values()].map((list) => list.length))
  return Array.from({ length: most }, (_, n) =>
    Object.fromEntries([...values].map(([name, list]) => [name, list[n % list.length]])),
  )
}

/** Whatever a sentence asks for, it is 1. */
const anyFacts: Facts = new Proxy({}, { get: () => 1, has: () => true })

it('finds the catalogues', () => {
  expect(catalogues.length).toBeGreaterThan(5)
  expect(sentences.length).toBeGreaterThan(300)
})

it('no key is taken twice: the later catalogue would win without a word', () => {
  const keys = sentences.map(({ key }) => key)
  expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([])
})

describe.each(catalogues)('$file $name', ({ words }) => {
  const each = Object.entries(words)

  it('is known to the desk by its keys', () => {
    for (const [key] of each) expect(() => say('en', key as WordKey, anyFacts), key).not.toThrow()
  })
  it('has no empty sentence and no stray space', () => {
    const spoiled = each.filter(([, sentence]) =>
      languages.some(
        (language) => sentence[language].trim() === '' || sentence[language] !== sentence[language].trim(),
      ),
    )
    expect(spoiled.map(([key]) => key)).toEqual([])
  })
  it('shows the same facts in every language', () => {
    for (const [key, sentence] of each)
      for (const language of languages)
        expect(shownIn(sentence[language], language), `${key} in ${language}`).toEqual(shownIn(sentence.en, 'en'))
  })
  it('is said in every language with any facts, and no brace is left', () => {
    for (const [key, sentence] of each)
      for (const language of languages)
        for (const facts of samplesFor(choicesOf(parse(sentence[language], language)))) {
          const said = wordSentence(sentence, language, facts)
          expect(said, `${key} in ${language}`).not.toMatch(/[{}]|undefined|NaN|\[object/)
          expect(said.trim(), `${key} in ${language}`).not.toBe('')
        }
  })
  it('counts with the plurals its language has', () => {
    for (const [key, sentence] of each)
      for (const language of languages) {
        const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories
        const plurals = choicesOf(parse(sentence[language], language)).filter((choice) => choice.kind === kind.plural)
        const options = plurals.flatMap((choice) => choice.options).filter((option) => !option.startsWith('='))
        expect(
          options.filter((option) => !known.some((category) => category === option)),
          `${key} in ${language}`,
        ).toEqual([])
      }
  })
  it('chooses between the same things in every language', () => {
    const selects = (text: string, language: Language) =>
      new Set(
        choicesOf(parse(text, language))
          .filter((choice) => choice.kind === kind.select)
          .flatMap((choice) => choice.options.map((option) => `${choice.name}=${option}`)),
      )
    for (const [key, sentence] of each)
      for (const language of languages) {
        const missing = [...selects(sentence.en, 'en')].filter(
          (option) => !selects(sentence[language], language).has(option),
        )
        expect(missing, `${key} in ${language}`).toEqual([])
      }
  })
})

it('every refusal has words in every language', () => {
  for (const code of Object.keys(refusalStatus) as RefusalCode[])
    for (const language of languages) expect(sayRefusal(language, code, anyFacts).length, code).toBeGreaterThan(5)
})

it('the same sentence is said again with other facts, and plurals follow the language', () => {
  const waiting = (language: Language, seconds: number) => sayRefusal(language, 'sign-in.wait', { seconds })
  expect([waiting('en', 1), waiting('en', 20)]).toEqual([
    'Too many attempts. Try again in 1 second.',
    'Too many attempts. Try again in 20 seconds.',
  ])
  expect([1, 3, 5, 21].map((seconds) => waiting('ru', seconds).split(' ').slice(-2).join(' '))).toEqual([
    '1 секунду.',
    '3 секунды.',
    '5 секунд.',
    '21 секунду.',
  ])
})

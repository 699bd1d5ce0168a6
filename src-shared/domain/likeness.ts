import type { Day } from '../kernel/time.ts'
import { isAlmost } from './likeness-distance.ts'
import { type NameWord, wordsOf } from './likeness-spelling.ts'

/** MAT-1: a record of a person as far as it says who they are; `id` null before there is one. */
export type Recorded = {
  readonly id: number | null
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: Day | null
  /** Their own, or the one they are called by. */
  readonly phone: string | null
  readonly guardianId: number | null
}

/** MAT-1: what two records have in common. */
export type Alike = 'name' | 'name-similar' | 'birth' | 'birth-similar' | 'phone' | 'guardian'

type Name = Pick<Recorded, 'givenName' | 'familyName'>
type Part = readonly NameWord[]

const isAlmostWord = (one: NameWord, other: NameWord): boolean =>
  isAlmost(one.written, other.written) || isAlmost(one.sound, other.sound)

const joined = (part: Part): NameWord => ({
  written: part.map(({ written }) => written).join(''),
  sound: part.map(({ sound }) => sound).join(''),
})

/** Whether every word of the shorter name is in the longer one, each a different one, in any order. */
function areAllIn(one: Part, other: Part): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const takenBy = new Map<number, number>()
  const findsOne = (word: number, tried: Set<number>): boolean =>
    many.some((candidate, index) => {
      const wanted = few[word]
      if (tried.has(index) || !wanted || !isAlmostWord(wanted, candidate)) return false
      tried.add(index)
      const holder = takenBy.get(index)
      if (holder !== undefined && !findsOne(holder, tried)) return false
      takenBy.set(index, word)
      return true
    })
  return few.every((_, word) => findsOne(word, new Set()))
}

/** `Anna-Maria`, `Annamaria` and `Anna` are one given name; no name is like none only. */
function isSimilarPart(one: Part, other: Part): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length
  return isAlmostWord(joined(one), joined(other)) || areAllIn(one, other)
}

const isSameText = (one: string, other: string): boolean =>
  one.trim().normalize('NFC').toLowerCase() === other.trim().normalize('NFC').toLowerCase()

/** `given`: only the given name is alike. */
function namesAlike(one: Name, other: Name): 'name' | 'name-similar' | 'given' | null {
  if (isSameText(one.givenName, other.givenName) && isSameText(one.familyName, other.familyName)) return 'name'
  const [given, otherGiven] = [wordsOf(one.givenName), wordsOf(other.givenName)]
  const [family, otherFamily] = [wordsOf(one.familyName), wordsOf(other.familyName)]
  // Names of no letters at all (a picture) are alike when they are the same only.
  if (given.length + family.length === 0 || otherGiven.length + otherFamily.length === 0) return null
  const isGiven = isSimilarPart(given, otherGiven)
  if (isGiven && isSimilarPart(family, otherFamily)) return 'name-similar'
  if (isSimilarPart(given, otherFamily) && isSimilarPart(family, otherGiven)) return 'name-similar'
  const [whole, otherWhole] = [
    [...given, ...family],
    [...otherGiven, ...otherFamily],
  ]
  // One word alone is no whole name: too many people share it.
  if (Math.min(whole.length, otherWhole.length) > 1 && areAllIn(whole, otherWhole)) return 'name-similar'
  return isGiven && given.length > 0 ? 'given' : null
}

function isSimilarDay(one: Day, other: Day): boolean {
  const [year, month, day] = one.split('-')
  if (`${year}-${day}-${month}` === other) return true
  return [...one].filter((digit, index) => digit !== other[index]).length === 1
}

function birthsAlike(one: Day | null, other: Day | null): 'birth' | 'birth-similar' | 'unknown' | 'different' {
  if (one === null || other === null) return 'unknown'
  if (one === other) return 'birth'
  return isSimilarDay(one, other) ? 'birth-similar' : 'different'
}

/** Digits that make a number one's own; a prefix of the country or a leading zero comes before them. */
const nationalDigits = 9
const fewestDigits = 7

function isSamePhone(one: string | null, other: string | null): boolean {
  const [digits, others] = [(one ?? '').replaceAll(/\D/g, ''), (other ?? '').replaceAll(/\D/g, '')]
  const compared = Math.min(digits.length, others.length, nationalDigits)
  return compared >= fewestDigits && digits.slice(-compared) === others.slice(-compared)
}

const isInCareOf = (one: Recorded, other: Recorded): boolean => one.guardianId !== null && one.guardianId === other.id

/**
 * MAT-1: what makes two records probably one person's; null when they are probably two. Names have to be alike and the birth
 * dates too; where one is not known, a phone or a guardian speaks for it, and where the family name is another, they do beside
 * the same birth date. A guardian and the child of the same name are two people.
 */
export function likelySame(one: Recorded, other: Recorded): readonly Alike[] | null {
  if (isInCareOf(one, other) || isInCareOf(other, one)) return null
  const birth = birthsAlike(one.birthDate, other.birthDate)
  const contacts: Alike[] = []
  if (isSamePhone(one.phone, other.phone)) contacts.push('phone')
  if (one.guardianId !== null && one.guardianId === other.guardianId) contacts.push('guardian')
  // Names cost the most to compare, and a gym has many: they come last.
  if (birth === 'different' || (birth === 'unknown' && contacts.length === 0)) return null
  const name = namesAlike(one, other)
  if (name === null || (name === 'given' && (birth !== 'birth' || contacts.length === 0))) return null
  const births: readonly Alike[] = birth === 'unknown' ? [] : [birth]
  return [name === 'given' ? 'name-similar' : name, ...births, ...contacts]
}

const weights: Readonly<Record<Alike, number>> = {
  name: 8,
  birth: 4,
  'birth-similar': 1,
  phone: 2,
  guardian: 2,
  'name-similar': 0,
}

/** How much speaks for it: more is likelier. */
export const closeness = (alike: readonly Alike[]): number => alike.reduce((sum, what) => sum + weights[what], 0)

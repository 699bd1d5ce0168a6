import type { Random } from './random.ts'

const givenNames = [
  'Amélie',
  'Benoît',
  'Chloé',
  'Zoë',
  'Łukasz',
  'Søren',
  'Maria',
  'John',
  'Emma',
  'Noah',
  'Анна',
  'Пётр',
].concat([
  'Алёна',
  'Сергей',
  'Наталья',
  'Григорий',
  'Inès',
  'Jürgen',
  'Oliver',
  'Sofia',
  'Юлия',
  'Фёдор',
  'Lucía',
  'Håkon',
])
const roots = [
  'Marti',
  'Bernar',
  'Lefèv',
  'Dubo',
  'Möll',
  'Schmi',
  'Novák',
  'Kowal',
  'Smi',
  'John',
  'Rossi',
  'Garcí',
].concat([
  'Ивано',
  'Петро',
  'Кузнецо',
  'Соловьё',
  'Морозо',
  'Гайдар',
  'Щербак',
  'Лебеде',
  'Olse',
  'Berg',
  'Peters',
  'Fonta',
])
const latinEnds = [
  'n',
  'd',
  're',
  'is',
  'er',
  'dt',
  'ski',
  'th',
  'son',
  'ni',
  'as',
  'et',
  'ault',
  'eau',
  'mann',
  'stad',
]
const cyrillicEnds = ['в', 'ва', 'вич', 'ев', 'ова', 'ин', 'ина', 'ко', 'ский', 'ская', 'енко', 'ян']

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

export type Name = { readonly givenName: string; readonly familyName: string }

/** A gym's mix of people: two in five have a Cyrillic family name, accents are everywhere. */
export function aName(random: Random): Name {
  const root = random.oneOf(roots)
  const ends = isCyrillic(root) ? cyrillicEnds : latinEnds
  const middle = random.oneOf(isCyrillic(root) ? ['', 'ч', 'ло', 'ри', 'на'] : ['', 'o', 'li', 'ra', 'ne'])
  return { givenName: random.oneOf(givenNames), familyName: root + middle + random.oneOf(ends) }
}

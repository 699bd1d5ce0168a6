import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/time.ts'
import { likelySame, type Recorded } from './likeness.ts'
import { slipsBetween } from './likeness-distance.ts'

const record = (fields: Partial<Recorded> = {}): Recorded => ({
  id: null,
  givenName: 'Maria',
  familyName: 'Belova',
  birthDate: '2016-05-03' as Day,
  phone: null,
  guardianId: null,
  ...fields,
})

/** Asked both ways round: the answer has to be the same. */
function alike(one: Recorded, other: Recorded) {
  const answer = likelySame(one, other)
  expect(likelySame(other, one)).toEqual(answer)
  return answer
}

describe('MAT-1: whatever a name is made of', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'Maria',
      'Мария',
      'Belova',
      'Белова',
      'Anna-Maria',
      '',
      '🙂',
      'de la Cruz',
      'عمر',
      'x'.repeat(5000),
    ),
  )
  const anyDay = fc.constantFrom(null, '2016-05-03', '2016-03-05', '2016-05-08', '1990-01-01')
  const anybody: fc.Arbitrary<Recorded> = fc.record({
    id: fc.constantFrom(null, 1, 2),
    givenName: anyName,
    familyName: anyName,
    birthDate: anyDay.map((day) => day as Day | null),
    phone: fc.constantFrom(null, '0612345678', '+33612345678', '-', '12'),
    guardianId: fc.constantFrom(null, 1, 7),
  })

  it('it is the same both ways round', () => {
    fc.assert(fc.property(anybody, anybody, (one, other) => void alike(one, other)))
  })
  it('somebody of a known birth date is like themself, by everything there is', () => {
    fc.assert(
      fc.property(anybody, (who) => {
        const dated = { ...who, birthDate: '2016-05-03' as Day, id: null }
        expect(likelySame(dated, { ...dated })?.slice(0, 2)).toEqual(['name', 'birth'])
      }),
    )
  })
  it('and the other way round given and family name are, too', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgиванщ'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, word, (givenName, familyName) => {
        const swapped = record({ givenName: familyName, familyName: givenName })
        expect(alike(record({ givenName, familyName }), swapped)).not.toBeNull()
      }),
    )
  })

  const letters = [...'abcdeghiklmnorstuvyzéüßабвгдежийклмнопрстуфхцчшщыьэюя王']
  const letter = fc.constantFrom(...letters)
  const slip = fc.record({ kind: fc.constantFrom('left out', 'put in', 'mistaken', 'swapped'), at: fc.nat(), letter })
  const slipped = (
    name: readonly string[],
    { kind, at, letter: other }: { kind: string; at: number; letter: string },
  ) => {
    const place = at % name.length
    const [before, here, after] = [name.slice(0, place), name[place] ?? '', name.slice(place + 1)]
    if (kind === 'left out') return [...before, ...after].join('')
    if (kind === 'put in') return [...before, other, here, ...after].join('')
    if (kind === 'mistaken') return [...before, other, ...after].join('')
    return [...before, ...after.slice(0, 1), here, ...after.slice(1)].join('')
  }
  it('one slip of the pen in a name of four letters or more is always found', () => {
    const name = fc.array(letter, { minLength: 4, maxLength: 25 })
    fc.assert(
      fc.property(name, slip, name, fc.boolean(), (wrong, how, right, isFamily) => {
        const [meant, written, kept] = [wrong.join(''), slipped(wrong, how), right.join('')]
        const of = (one: string) =>
          isFamily ? record({ givenName: kept, familyName: one }) : record({ givenName: one, familyName: kept })
        expect(alike(of(meant), of(written)), `${meant} ${written}`).not.toBeNull()
      }),
      { numRuns: 2000 },
    )
  })
})

describe('slips of the pen', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['maria', 'maria', 0],
    ['maria', 'mara', 1],
    ['maria', 'mariaa', 1],
    ['maria', 'marta', 1],
    ['maria', 'mraia', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['𝒜b', '𝒜c', 1],
  ])('%j to %j: %i', (one, other, slips) => {
    expect(slipsBetween([...one], [...other])).toBe(slips)
    expect(slipsBetween([...other], [...one])).toBe(slips)
  })
})

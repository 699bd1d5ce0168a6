import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/time.ts'
import { closeness, likelySame, type Recorded } from './likeness.ts'

const record = (fields: Partial<Recorded> = {}): Recorded => ({
  id: null,
  givenName: 'Maria',
  familyName: 'Belova',
  birthDate: '2016-05-03' as Day,
  phone: null,
  guardianId: null,
  ...fields,
})

/** `Given names | Family names`. */
const named = (name: string, fields: Partial<Recorded> = {}): Recorded => {
  const [givenName = '', familyName = ''] = name.split('|').map((part) => part.trim())
  return record({ givenName, familyName, ...fields })
}

/** Asked both ways round: the answer has to be the same. */
function alike(one: Recorded, other: Recorded) {
  const answer = likelySame(one, other)
  expect(likelySame(other, one)).toEqual(answer)
  return answer
}

const born = (day: string) => ({ birthDate: day as Day })

describe('MAT-1: names of one person, written by somebody else', () => {
  it.each([
    ['Maria | Belova', 'Maria | Belova', 'name'],
    ['Maria | Belova', 'MARIA | belova', 'name'],
    ['Éloïse | Lefèvre', 'Eloise | Lefevre', 'name-similar'],
    ['Zoë | Müller', 'Zoe | Mueller', 'name-similar'],
    ['Jörg | Groß', 'Jorg | Gross', 'name-similar'],
    // One name in two scripts, and in three languages' spelling of the other script.
    ['Иван | Иванов', 'Ivan | Ivanov', 'name-similar'],
    ['Иван | Иванов', 'Iwan | Iwanow', 'name-similar'],
    ['Иван | Иванов', 'Ivan | Ivanoff', 'name-similar'],
    ['Мария | Белова', 'Mariya | Belova', 'name-similar'],
    ['Мария | Белова', 'Maria | Belova', 'name-similar'],
    ['Юлия | Щербакова', 'Yulia | Shcherbakova', 'name-similar'],
    ['Юлия | Щербакова', 'Julia | Schtscherbakowa', 'name-similar'],
    ['Юлия | Щербакова', 'Youlia | Chtcherbakova', 'name-similar'],
    ['Сергей | Чехов', 'Sergueï | Tchekhov', 'name-similar'],
    ['Сергей | Чехов', 'Sergej | Tschechow', 'name-similar'],
    ['Евгений | Кузнецов', 'Yevgeny | Kuznetsov', 'name-similar'],
    ['Евгений | Кузнецов', 'Jewgeni | Kusnezow', 'name-similar'],
    ['Ксения | Жукова', 'Xenia | Zhukova', 'name-similar'],
    ['Фёдор | Соловьёв', 'Fyodor | Solovyov', 'name-similar'],
    ['Фёдор | Соловьёв', 'Федор | Соловьев', 'name-similar'],
    ['Александр | Дмитриев', 'Alexandre | Dmitrieff', 'name-similar'],
    ['Наталья | Цветкова', 'Nataliya | Tsvetkova', 'name-similar'],
    // Slips of the pen.
    ['Maria | Belova', 'Mraia | Belova', 'name-similar'],
    ['Maria | Belova', 'Maria | Beolva', 'name-similar'],
    ['Maria | Belova', 'Mara | Bellova', 'name-similar'],
    ['Christopher | Featherstonehaugh', 'Cristofer | Fetherstonhaugh', 'name-similar'],
    ['Lucas | Groß', 'Lucas | Grox', 'name-similar'],
    ['Пётр | Ищенко', 'Пётр | Иденко', 'name-similar'],
    // The wrong way round, in one field, in two.
    ['Maria | Belova', 'Belova | Maria', 'name-similar'],
    ['Мария | Белова', 'Belova | Mariya', 'name-similar'],
    ['Maria | Belova', 'Belova Maria |', 'name-similar'],
    ['Mary Ann | Smith', 'Mary | Ann Smith', 'name-similar'],
    // Double names.
    ['Anna-Maria | Weber', 'Anna Maria | Weber', 'name-similar'],
    ['Anna-Maria | Weber', 'Annamaria | Weber', 'name-similar'],
    ['Anna-Maria | Weber', 'Anna | Weber', 'name-similar'],
    ['Jean-Pierre | Dupont', 'Pierre | Dupont', 'name-similar'],
    ['Léa | Dupont-Martin', 'Léa | Martin', 'name-similar'],
    ['Léa | Dupont-Martin', 'Léa | Martin Dupont', 'name-similar'],
    ['Inés | de la Cruz', 'Ines | Delacruz', 'name-similar'],
    ['Inés | de la Cruz', 'Delacruz | Ines', 'name-similar'],
    ['Elena Alena | Weber', 'Alena Elina | Weber', 'name-similar'],
    ["Sean | O'Brien", 'Sean | OBrien', 'name-similar'],
    ['Ivan Petrovich | Ivanov', 'Ivan | Ivanov', 'name-similar'],
    // Other scripts, no family name, no letters at all: the same when written the same.
    ['伟 | 王', '伟 | 王', 'name'],
    ['Madonna |', 'Madonna |', 'name'],
    ['Sukarno |', 'Soekarno |', 'name-similar'],
    ['🙂 |', '🙂 |', 'name'],
  ] as const)('%s and %s, born on one day: %s', (one, other, by) => {
    expect(alike(named(one), named(other))).toEqual([by, 'birth'])
  })

  it.each([
    ['Maria | Belova', 'Anton | Belov'],
    ['Maria | Belova', 'Maria | Petrova'],
    ['Ivan | Petrov', 'Petr | Ivanov'],
    ['Li | Wang', 'Lu | Wang'],
    ['Max | Roth', 'Mia | Roth'],
    ['Léa | Roth', 'Léo | Roth'],
    ['伟 | 王', '芳 | 王'],
    ['伟 | 王', '伟 | 李'],
    ['Anna |', 'Anna | Weber'],
    ['🙂 |', '🙃 |'],
    ['🙂 |', 'Maria | Belova'],
    ['|', 'Maria | Belova'],
    ['Ъ | Белова', 'Ь | Белова'],
  ])('%s and %s, born on one day: two people', (one, other) => {
    expect(alike(named(one), named(other))).toBeNull()
  })
})

describe('MAT-1: birth dates', () => {
  it.each([
    ['2016-05-03', '2016-05-03', ['birth']],
    ['2016-05-03', '2016-03-05', ['birth-similar']],
    ['2016-05-03', '2016-05-08', ['birth-similar']],
    ['2016-05-03', '2015-05-03', ['birth-similar']],
    ['2016-05-03', '2016-06-13', null],
    ['2016-05-03', '2017-03-05', null],
    ['2016-05-03', '1986-05-04', null],
  ] as const)('%s and %s under one name: %j', (one, other, by) => {
    expect(alike(record(born(one)), record(born(other)))).toEqual(by && ['name', ...by])
  })

  const phone = '06 12 34 56 78'
  it.each([
    ['known on one side, nothing else', {}, {}, null],
    ['the same phone', { phone }, { phone }, ['name', 'phone']],
    ['the same guardian', { guardianId: 7 }, { guardianId: 7 }, ['name', 'guardian']],
    ['other phones', { phone }, { phone: '06 12 34 56 79' }, null],
    ['other guardians', { guardianId: 7 }, { guardianId: 8 }, null],
  ] as const)('not known on one side, %s', (_what, one, other, by) => {
    expect(alike(record({ birthDate: null, ...one }), record(other))).toEqual(by)
    expect(alike(record({ birthDate: null, ...one }), record({ birthDate: null, ...other }))).toEqual(by)
  })
  it('not known, the same phone, another name: two people', () => {
    expect(alike(record({ birthDate: null, phone }), named('Maria | Petrova', { phone }))).toBeNull()
  })
})

describe('MAT-1: phones, by their digits', () => {
  it.each([
    ['+33 6 12 34 56 78', '06.12.34.56.78', true],
    ['0033612345678', '06 12 34 56 78', true],
    ['+7 (912) 345-67-89', '8 912 345 67 89', true],
    ['+47 12 34 56 78', '12345678', true],
    ['06 12 34 56 78', '06 12 34 56 79', false],
    ['06 12 34 56 78', '34 56 78', false],
    ['', '', false],
    ['none', 'none', false],
    ['112', '112', false],
  ])('%s and %s: %s', (one, other, isSame) => {
    const [a, b] = [record({ birthDate: null, phone: one }), record({ birthDate: null, phone: other })]
    expect(alike(a, b)).toEqual(isSame ? ['name', 'phone'] : null)
  })
})

describe('MAT-1: another family name', () => {
  const married = (fields: Partial<Recorded>) => named('Marya | Petrova', fields)
  it.each([
    ['the same birth date and phone', { phone: '0612345678' }, ['name-similar', 'birth', 'phone']],
    ['the same birth date and guardian', { guardianId: 7 }, ['name-similar', 'birth', 'guardian']],
    ['the same birth date alone', {}, null],
    ['a similar birth date and the phone', { phone: '0612345678', ...born('2016-03-05') }, null],
    ['no birth date and the phone', { phone: '0612345678', birthDate: null }, null],
  ] as const)('%s', (_what, fields, by) => {
    expect(alike(record({ phone: '0612345678', guardianId: 7 }), married(fields))).toEqual(by)
  })
})

it('MAT-1: another family name, and no letter of a given one: two people', () => {
  const family = { phone: '0612345678' }
  expect(alike(named('🙂 | Belova', family), named('🙃 | Petrova', family))).toBeNull()
})

describe('MAT-1: people who are not the same', () => {
  const family = { guardianId: 7, phone: '0612345678' }
  it.each([
    ['siblings', named('Anton | Belov', { ...family, ...born('2014-01-20') })],
    ['twins', named('Sofia | Belova', family)],
    ['twins, one with a double name', named('Sofia-Elena | Belova', family)],
    ['a brother whose name is one letter', named('Ц | Belova', family)],
    ['one name, ten years apart', record({ ...family, ...born('2006-05-13') })],
  ])('%s', (_who, other) => {
    expect(alike(record(family), other)).toBeNull()
  })
  it('father and son of one name, by their birth dates', () => {
    const [father, son] = [born('1984-11-30'), born('2015-02-08')]
    const phone = '0612345678'
    expect(alike(named('Ivan | Ivanov', { ...father, phone }), named('Ivan | Ivanov', { ...son, phone }))).toBeNull()
  })
  it('father and son of one name, though nobody knows when the father was born', () => {
    const [father, phone] = [{ id: 7, birthDate: null }, '0612345678']
    const son = named('Ivan | Ivanov', { phone, guardianId: 7, ...born('2015-02-08') })
    expect(alike(named('Ivan | Ivanov', { phone, ...father }), son)).toBeNull()
    expect(alike(named('Ivan | Ivanov', { phone, ...father, id: 8 }), son)).toEqual(['name', 'phone'])
  })
})

it('MAT-1: what is likelier counts more', () => {
  const order = [
    closeness(['name', 'birth', 'phone', 'guardian']),
    closeness(['name', 'birth']),
    closeness(['name-similar', 'birth', 'phone']),
    closeness(['name-similar', 'birth']),
    closeness(['name-similar', 'birth-similar']),
  ]
  expect(order.toSorted((a, b) => b - a)).toEqual(order)
  expect(new Set(order).size).toBe(order.length)
})

import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { TrialRow } from '../../../src-shared/contract/reports.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Month } from '../../../src-shared/kernel/time.ts'
import type { Language } from '../../../src-shared/words/languages.ts'
import { csvOfMonths, csvOfPeople } from './trials-csv.ts'

const span = { from: '2026-03' as Month, to: '2026-04' as Month }
const textOf = ({ base64 }: { readonly base64: string }) => Buffer.from(base64, 'base64').toString('utf8')
const march = {
  ...{ month: '2026-03' as Month, used: 7, cancelled: 1 },
  ...{ usage: { hits: 2, of: 3 }, conversion: { hits: 0, of: 0 }, reuse: { hits: 1, of: 1 } },
}
const { month: _month, ...total } = march

const row = (fields: Partial<TrialRow>): TrialRow => ({
  ...{ personId: 1 as PersonId, name: 'Ann', guardianName: null, day: '2026-03-01' as Day },
  ...{ trainingId: null, typeName: null, isHit: true, ...fields },
})

describe('TRI-6: the months as a table', () => {
  it('has a line for each month and one for all, whole percent, and nothing where there is nobody', () => {
    const file = csvOfMonths('en', span, { total, months: [march] })
    expect(file).toMatchObject({ fileName: 'trials-2026-03-2026-04.csv', mime: 'text/csv; charset=utf-8' })
    expect(textOf(file)).toBe(
      [
        '\uFEFFMonth,New children,of them with a trial used,"Usage, %",People with a trial,of them active members afterwards,"Conversion, %",People who cancelled a trial,of them booked again,"Reuse, %",Trials used,Trials cancelled',
        '2026-03,3,2,67,0,0,,1,1,100,7,1',
        'Total,3,2,67,0,0,,1,1,100,7,1',
        '',
      ].join('\r\n'),
    )
  })

  it.each<[Language, string]>([
    ['en', 'Month,'],
    ['fr', 'Mois;'],
    ['ru', 'Месяц;'],
  ])('in %s begins with %s', (language, begins) => {
    expect(textOf(csvOfMonths(language, span, { total, months: [] })).startsWith(`\uFEFF${begins}`)).toBe(true)
  })
})

describe('TRI-6: the people behind a figure as a table', () => {
  it('says whether a share counts them, in the gym’s language', () => {
    const people = [row({ guardianName: 'Eve', typeName: 'Roller' }), row({ name: 'Боб', isHit: false })]
    const file = csvOfPeople('fr', span, 'reuse', people)
    expect(file.fileName).toBe('trials-reuse-2026-03-2026-04.csv')
    expect(textOf(file)).toBe(
      '\uFEFFDate;Nom;Responsable;Initiation;Réservé de nouveau\r\n2026-03-01;Ann;Eve;Roller;oui\r\n2026-03-01;Боб;;;non\r\n',
    )
  })

  it('and not where the list is of one kind', () => {
    expect(textOf(csvOfPeople('en', span, 'not-used', [row({})]))).toBe(
      '\uFEFFDate,Name,Guardian,Initiation\r\n2026-03-01,Ann,,\r\n',
    )
  })

  it.each(['=1+1', '+33', '-1', '@sum', '\t=1'])('a name that begins like a formula is text: %s', (name) => {
    const { data } = Papa.parse<string[]>(textOf(csvOfPeople('en', span, 'used', [row({ name })])).slice(1))
    expect(data[1]?.[1]).toBe(`'${name}`)
  })

  it.each(['a,b', 'a;b', 'a"b', 'a\nb', 'ok'])('whatever a name holds, it comes back: %j', (name) => {
    const { data } = Papa.parse<string[]>(textOf(csvOfPeople('ru', span, 'used', [row({ name })])).slice(1), {
      delimiter: ';',
    })
    expect(data[1]?.[1]).toBe(name)
  })
})

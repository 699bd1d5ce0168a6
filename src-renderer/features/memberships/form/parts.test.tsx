import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { healthQuestions } from '../../../../src-shared/domain/memberships.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { vocabularyOf } from '../../../../src-shared/words/index.ts'
import { WordsProvider } from '../../../ui/words.tsx'
import { HealthPart } from './health-part.tsx'
import { KindPart } from './kind-part.tsx'
import { emptyPapers, type PapersValues } from './papers.ts'
import { PapersPart } from './papers-part.tsx'
import type { FieldErrors } from './use-fields.ts'

const today = '2026-11-18' as Day
const vocabulary = { ...vocabularyOf('en', 'first'), ...vocabularyOf('en', 'later') }

const shown = (part: ReactNode): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <WordsProvider
        spoken={{ language: 'en', vocabulary, isWhole: true }}
        gym={{ timeZone: 'Europe/Paris', currency: 'EUR' }}
      >
        {part}
      </WordsProvider>
    </MantineProvider>,
  )

const allNo: PapersValues = {
  ...emptyPapers('2026-2027'),
  answers: Array.from({ length: healthQuestions }, () => 'no'),
}
const fieldsOf = (change: Partial<PapersValues> = {}, errors: FieldErrors = {}) => ({
  values: { ...allNo, ...change },
  errors,
  set: () => undefined,
})
const count = (text: string, what: string): number => text.split(what).length - 1

describe('MEM-1: what has to be signed', () => {
  const papers = (birthDate: string | null, change: Partial<PapersValues> = {}, onFileUntil: string | null = null) =>
    shown(
      <PapersPart
        fields={fieldsOf(change)}
        subject={{ isDependent: true, birthDate: birthDate as Day | null, onFileUntil: onFileUntil as Day | null }}
        today={today}
      />,
    )

  it('asks for a parent only under 16', () => {
    const parent = vocabulary['enrol.authorisation'] ?? ''
    expect(papers('2010-11-19')).toContain(parent)
    expect(papers('2010-11-18')).not.toContain(parent)
    expect(papers(null)).not.toContain(parent)
  })

  it('asks for a certificate only when there is a reason, and says which', () => {
    const file = vocabulary['enrol.certificate.choose'] ?? ''
    expect(papers('2018-05-03')).not.toContain(file)
    const licence = papers('2018-05-03', { isNewLicence: true })
    expect(licence).toContain(file)
    expect(licence).toContain('A new licence needs a medical certificate.')
    expect(papers('2018-05-03', { answers: allNo.answers.with(6, 'yes') })).toContain('An answer is yes')
  })

  it('says until when the one on file is valid, and whether it is enough', () => {
    const needed = papers('2018-05-03', { isNewLicence: true }, '2027-01-31')
    expect(needed).toContain('is valid until Sunday, 31 January 2027 and is enough')
    expect(needed).toContain('Only if there is a newer certificate')
    expect(papers('2018-05-03', {}, '2027-01-31')).toContain('is valid until Sunday, 31 January 2027.')
  })
})

describe('MEM-1: the nine health questions', () => {
  it('are put to a parent for a child, and to an adult', () => {
    const child = shown(<HealthPart fields={fieldsOf()} isDependent />)
    expect(count(child, 'role="radiogroup"')).toBe(9)
    expect(child).toContain('Has the child lost consciousness')
    expect(shown(<HealthPart fields={fieldsOf()} isDependent={false} />)).toContain('Have you lost consciousness')
  })

  it('show which of them are still open once somebody has tried to go on', () => {
    const open = { answers: allNo.answers.with(0, null).with(8, null) }
    const wrong = { answers: '2 health questions are not answered, the first is number 1.' }
    expect(count(shown(<HealthPart fields={fieldsOf(open)} isDependent />), 'aria-invalid="true"')).toBe(0)
    const tried = shown(<HealthPart fields={fieldsOf(open, wrong)} isDependent />)
    expect(count(tried, 'aria-invalid="true"')).toBe(2)
    expect(tried).toContain(wrong.answers)
  })
})

describe('MEM-1: the kind of membership', () => {
  const season = { season: '2026-2027', startsOn: '2026-09-01' as Day, endsOn: '2027-08-31' as Day }
  const next = { season: '2027-2028', startsOn: '2027-09-01' as Day, endsOn: '2028-08-31' as Day }
  const kind = (isDependent: boolean, seasons = [season]) =>
    shown(<KindPart fields={fieldsOf()} seasons={seasons} isDependent={isDependent} fee="€45.00" />)

  it('offers a compulsory trial to a dependent only', () => {
    expect(kind(true)).toContain('Compulsory trial')
    expect(kind(true)).toContain('€45.00')
    expect(kind(false, [season, next])).not.toContain('Compulsory trial')
  })

  it('asks for a season only when two are on sale', () => {
    expect(kind(true)).not.toContain('data-field="season"')
    expect(kind(true, [season, next])).toContain('data-field="season"')
    expect(kind(false)).not.toContain('<section')
  })
})

import { ORPCError } from '@orpc/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../../../src-shared/contract/memberships.ts'
import type { RefusalCode } from '../../../../src-shared/contract/refusals.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { vocabularyOf } from '../../../../src-shared/words/index.ts'
import { useWords, type Words, WordsProvider } from '../../../ui/words.tsx'
import { faultAt, sayFaults } from './faults.ts'

function wordsOf(): Words {
  let heard: Words | undefined
  const Hear = () => {
    heard = useWords()
    return null
  }
  const vocabulary = { ...vocabularyOf('en', 'first'), ...vocabularyOf('en', 'later') }
  renderToStaticMarkup(
    <WordsProvider
      spoken={{ language: 'en', vocabulary, isWhole: true }}
      gym={{ timeZone: 'Europe/Paris', currency: 'EUR' }}
    >
      <Hear />
    </WordsProvider>,
  )
  if (!heard) throw new Error('nothing was heard')
  return heard
}

const words = wordsOf()
const refused = (code: RefusalCode, data = {}) => new ORPCError(code, { data })

describe('a refusal of the desk', () => {
  it.each([
    ['household.guardian-is-minor', { name: 'Jules Roux' }, 'guardianId'],
    ['person.birth-in-future', {}, 'birthDate'],
    ['membership.health-unanswered', { count: 1, question: 4 }, 'answers'],
    ['membership.certificate-type', {}, 'file'],
    ['membership.certificate-expired', { until: '2026-11-17' }, 'until'],
    ['membership.already-there', { name: 'Léa', season: '2026-2027' }, 'season'],
    ['attendance.full', { capacity: 8, type: 'Roller' }, 'trainingId'],
    ['trial.maybe-used', { name: 'Léa', day: '2026-10-01', type: 'Roller' }, 'overrideReason'],
  ] as const)('%s stands at its field', (code, facts, field) => {
    const at = faultAt(words, refused(code, facts))
    expect(Object.keys(at ?? {})).toEqual([field])
    expect(at?.[field]).not.toBe('')
  })

  it('says days as people write them', () => {
    expect(faultAt(words, refused('membership.certificate-expired', { until: '2026-11-17' }))?.until).toContain(
      '17/11/2026',
    )
  })

  it('of the papers always has a field', () => {
    const codes = memberships.enrolChild['~orpc'].meta.refusals.filter((code) => code.startsWith('membership.'))
    expect(codes.length).toBeGreaterThan(5)
    const facts = { name: 'Léa', season: '2026-2027', count: 1, question: 1, until: '2026-11-17', megabytes: 10 }
    for (const code of codes) expect(faultAt(words, refused(code, facts)), code).toBeDefined()
  })

  it('about nothing that is asked, and a fault, have none', () => {
    expect(faultAt(words, refused('person.archived'))).toBeUndefined()
    expect(faultAt(words, new Error('lost'))).toBeUndefined()
  })
})

it('what the form itself finds is said in the same words', () => {
  const today = '2026-11-18' as Day
  expect(
    sayFaults(
      words,
      { hasConsented: { code: 'membership.consent-needed' }, birthDate: 'day', givenName: 'name' },
      today,
    ),
  ).toEqual({
    hasConsented: words.refusal('membership.consent-needed'),
    birthDate: 'Write a date like 18/11/2026',
    givenName: 'A first name is needed',
  })
})

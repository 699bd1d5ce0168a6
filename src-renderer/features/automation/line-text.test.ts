import { expect, it } from 'vitest'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { say } from '../../../src-shared/words/index.ts'
import type { Language } from '../../../src-shared/words/languages.ts'
import type { Words } from '../../ui/words.tsx'
import { createdIn, groupOf, subjectOf, warningsByUnit } from './line-facts.ts'
import { lineText } from './line-text.ts'

const wordsIn = (language: Language): Words => ({
  language,
  currency: 'EUR',
  t: (key, facts) => say(language, key, facts),
  refusal: (code) => code,
  day: (day, style) =>
    new Intl.DateTimeFormat(
      language,
      style === 'weekday' ? { weekday: 'long' } : { day: 'numeric', month: 'short' },
    ).format(Date.parse(`${day}T12:00:00Z`)),
  range: (from, to) => `${from} ${to}`,
  moment: String,
  time: () => '00:00' as never,
  money: String,
  number: String,
})

const leftOut: ProcessLine = {
  unit: 'template:5',
  level: 'warning',
  code: 'generation.left-out',
  facts: {
    templateId: 5,
    trainingId: null,
    personId: 7,
    person: 'Ирина',
    type: 'Yoga',
    day: '2026-11-23',
    time: '18:30',
    reason: 'full',
    alternatives: '2026-11-25 18:30 2, 2026-11-27 07:15 1',
  },
}

it('words a line with its day and the weekdays of its alternatives in the reader’s language', () => {
  expect(lineText(leftOut, wordsIn('en'))).toBe(
    'Ирина is left out of Yoga, Nov 23 18:30: the group is full. Free that week: Wednesday 18:30 (2 free), Friday 07:15 (1 free).',
  )
  expect(lineText(leftOut, wordsIn('fr'))).toContain('mercredi 18:30 (2 places), vendredi 07:15 (1 place)')
  expect(lineText(leftOut, wordsIn('ru'))).toContain('среда 18:30 (2 места), пятница 07:15 (1 место)')
})

it('words days inside what a failed or held line is about', () => {
  const held: ProcessLine = {
    unit: 'template:5',
    level: 'info',
    code: 'process.held',
    facts: { what: 'Yoga 2026-11-23 18:30', heldBy: 'Anna', reason: 'ill' },
  }
  expect(lineText(held, wordsIn('en'))).toBe('Yoga Nov 23 18:30 is held back by Anna: ill')
})

it('reads the facts of a line and leaves out what is not there', () => {
  expect(subjectOf(leftOut)).toMatchObject({ templateId: 5, trainingId: null, day: '2026-11-23' })
  expect(createdIn(leftOut)).toBeUndefined()
  expect(
    subjectOf({ unit: 'run', level: 'error', code: 'process.failed', facts: { error: 'disk full' } }),
  ).toBeUndefined()
})

it('groups lines by what they ask of the reader', () => {
  expect(groupOf(leftOut)).toBe('left-out')
  expect([...warningsByUnit([leftOut, leftOut, { ...leftOut, level: 'info' }]).values()].map((l) => l.length)).toEqual([
    2,
  ])
})

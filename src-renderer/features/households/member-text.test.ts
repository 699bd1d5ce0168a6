import { expect, it } from 'vitest'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { say } from '../../../src-shared/words/index.ts'
import type { Words } from '../../ui/words.tsx'
import { roleWord, trialText } from './member-text.ts'

const words: Pick<Words, 't' | 'day'> = { t: (key, facts) => say('en', key, facts), day: String }

it.each([
  ['guardian', true, false, 'household.payer'],
  ['guardian', true, true, 'household.alone'],
  ['other-guardian', false, false, 'household.other-guardian'],
  ['dependent', false, false, 'household.dependent'],
  ['dependent', false, true, 'household.dependent'],
] as const)('%s, who pays: %s, alone: %s', (role, isPayer, isAlone, word) => {
  expect(roleWord({ role, isPayer }, isAlone)).toBe(word)
})

const trial = {
  trainingId: 1 as TrainingId,
  typeName: 'Climbing',
  day: '2026-03-12' as Day,
  startTime: '18:30' as WallTime,
}
it.each([
  [null, 'Free trial available'],
  [{ ...trial, isOver: true }, 'Free trial used: Climbing, 2026-03-12'],
  [{ ...trial, isOver: false }, 'Free trial booked: Climbing, 2026-03-12 18:30'],
])('TRI-1: where the trial went: %j', (usedTrial, text) => {
  expect(trialText(words, { usedTrial })).toBe(text)
})

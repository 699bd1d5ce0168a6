import type { HouseholdMember } from '../../../src-shared/contract/households.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'
import type { Words } from '../../ui/words.tsx'

/** What somebody is in the household; one who stands alone pays for themselves. */
export function roleWord({ role, isPayer }: Pick<HouseholdMember, 'role' | 'isPayer'>, isAlone: boolean): WordKey {
  if (role === 'dependent') return 'household.dependent'
  if (role === 'other-guardian' && !isPayer) return 'household.other-guardian'
  return isAlone ? 'household.alone' : 'household.payer'
}

/** TRI-1: where the one free trial went, is booked, or that it is still there. */
export function trialText(
  { t, day }: Pick<Words, 't' | 'day'>,
  { usedTrial }: Pick<HouseholdMember, 'usedTrial'>,
): string {
  if (usedTrial === null) return t('household.trial.free')
  const { typeName: type, day: on, startTime: time, isOver } = usedTrial
  return t(isOver ? 'household.trial.used' : 'household.trial.booked', {
    type,
    day: day(on, isOver ? 'number' : 'short'),
    time,
  })
}

/** A second guardian is there to be called; of them a trial or a membership says nothing. */
export const isCalledOnly = ({ role }: Pick<HouseholdMember, 'role'>): boolean => role === 'other-guardian'

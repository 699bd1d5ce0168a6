import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'

type Marked = Pick<RosterEntry, 'isDependent' | 'isVolunteer' | 'usesTrial' | 'isDiscovery' | 'isWaived' | 'settlement'>

/** What stands beside a name on a roster; what the column of the payment says already is not said twice. */
export function marksOf(entry: Marked): readonly WordKey[] {
  const { isDependent, isVolunteer, usesTrial, isDiscovery, isWaived, settlement } = entry
  const marks = [
    isDependent && 'today.mark.dependent',
    isVolunteer && 'today.mark.volunteer',
    usesTrial && settlement !== 'trial' && 'today.mark.trial',
    isDiscovery && 'today.mark.discovery',
    isWaived && settlement !== 'waived' && 'today.settlement.waived',
  ] as const
  return marks.filter((mark) => mark !== false)
}

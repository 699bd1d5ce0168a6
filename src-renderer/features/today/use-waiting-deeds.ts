import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { saySettlement } from '../cancelling/settlement-sentence.ts'
import { useRosterRefresh } from './use-roster-marks.ts'

/** §9: the place in the line becomes a place in the class, or goes to the next one. */
export function useWaitingDeeds(onGone: (id: AttendanceId) => void) {
  const { desk } = useDesk()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const refresh = useRosterRefresh()
  const accept = useCommand(desk.waitingList.accept)
  const decline = useCommand(desk.waitingList.decline)
  const forget = () => {
    accept.reset()
    decline.reset()
  }
  return {
    failure: accept.error ?? decline.error,
    isActing: accept.isPending || decline.isPending,
    takeIn: ({ id, name }: RosterEntry) => {
      forget()
      const onSuccess = ({ settlement }: { readonly settlement: SettlementPlan }) => {
        tell(t('waiting-list.accepted', { name, what: saySettlement(settlement, words) }))
        onGone(id)
        refresh()
      }
      accept.mutate({ id, usesTrial: false, equipment: null, overrideReason: null }, { onSuccess, onError: refresh })
    },
    decline: ({ id, name }: RosterEntry) => {
      forget()
      const onSuccess = () => {
        tell(t('waiting-list.declined', { name }))
        refresh()
      }
      decline.mutate({ id }, { onSuccess, onError: refresh })
    },
  }
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { useReason } from './use-reason.ts'

export type CancelledEntry = Pick<RosterEntry, 'id' | 'version' | 'name' | 'session' | 'invoice'>

/** CAN-1, CAN-3: the plan of cancelling a place, as it is or waived, and the deed. */
export function usePlaceCancelling({ id, version, name }: CancelledEntry, onCancelled: () => void) {
  const { ask, desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const reason = useReason()
  const [isWaived, setWaived] = useState(false)
  const cancel = useCommand(desk.attendance.cancel)
  // Both plans are asked for at once, so that the switch shows what it changes without a pause.
  const asItIs = useQuery(ask.attendance.previewCancel.queryOptions({ input: { id, isWaived: false } }))
  const waived = useQuery(ask.attendance.previewCancel.queryOptions({ input: { id, isWaived: true } }))
  const preview = isWaived ? waived : asItIs
  return {
    preview,
    reason,
    isWaived,
    isLate: preview.data !== undefined && !preview.data.isInTime,
    isActing: cancel.isPending,
    failure: cancel.error,
    waive: (next: boolean) => {
      setWaived(next)
      if (next) reason.field.current?.focus()
    },
    act: () => {
      const written = reason.read(isWaived)
      if (written === undefined) return
      const onSuccess = ({ to }: { readonly to: string }) => {
        tell(t(to === 'cancelled' ? 'cancelling.place.done' : 'cancelling.place.done-late', { name }))
        onCancelled()
      }
      cancel.mutate({ id, version, isWaived, reason: written }, { onSuccess })
    },
  }
}

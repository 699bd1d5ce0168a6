import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { useTrialsRefresh } from '../trials/use-trials-refresh.ts'
import type { WaitingPlace } from './use-accepting.ts'

type LeaveDialogProps = { readonly place: WaitingPlace; readonly onClose: () => void; readonly onLeft: () => void }

/** §9: off the waiting list; a place that is held goes to the next one. */
export function LeaveDialog({ place: { attendanceId, name, offer }, onClose, onLeft }: LeaveDialogProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const refresh = useTrialsRefresh()
  const leave = useCommand(desk.waitingList.leave)
  const left = () => {
    tell(t('waiting-list.left', { name }))
    onLeft()
    refresh()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('waiting-list.leaving.title', { name })}
      keep={t('waiting-list.leaving.keep')}
      act={t('waiting-list.leaving.act', { name })}
      isPending={leave.isPending}
      error={leave.error}
      onAct={() => leave.mutate({ id: attendanceId }, { onSuccess: left })}
      onKeep={onClose}
    >
      {t('waiting-list.leaving.lost')}
      {offer && ` ${t('waiting-list.leaving.held')}`}
    </ConfirmDialog>
  )
}

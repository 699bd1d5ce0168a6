import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../ui/words.tsx'
import type { StaffMember } from './rows.ts'

type LetOutDialogProps = { readonly member: StaffMember; readonly onClose: () => void }

export function LetOutDialog({ member, onClose }: LetOutDialogProps) {
  const { t } = useWords()
  const { desk } = useDesk()
  const letOut = useCommand(desk.staff.setActive)
  const { id, name } = member
  return (
    <ConfirmDialog
      isOpen
      title={t('settings.staff.let-out-title', { name })}
      keep={t('settings.staff.keep')}
      act={t('settings.staff.let-out-of', { name })}
      isPending={letOut.isPending}
      error={letOut.error}
      onAct={() => letOut.mutate({ staffId: id, isActive: false }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      {t('settings.staff.let-out-hint', { name })}
    </ConfirmDialog>
  )
}

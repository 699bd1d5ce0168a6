import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../ui/words.tsx'
import type { ApiKey } from './rows.ts'

type RevokeKeyDialogProps = { readonly apiKey: ApiKey; readonly onClose: () => void }

export function RevokeKeyDialog({ apiKey, onClose }: RevokeKeyDialogProps) {
  const { t } = useWords()
  const { desk } = useDesk()
  const revoke = useCommand(desk.apiKeys.revoke)
  return (
    <ConfirmDialog
      isOpen
      title={t('settings.keys.revoke-title', { name: apiKey.name })}
      keep={t('settings.keys.keep')}
      act={t('settings.keys.revoke-act')}
      isPending={revoke.isPending}
      error={revoke.error}
      onAct={() => revoke.mutate({ id: apiKey.id }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      {t('settings.keys.revoke-hint')}
    </ConfirmDialog>
  )
}

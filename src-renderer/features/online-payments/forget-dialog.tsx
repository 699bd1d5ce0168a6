import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'

type ForgetDialogProps = { readonly settings: OnlinePaymentSettings; readonly onClose: () => void }

/** Without its key the desk can neither make links nor hear of them. */
export function ForgetDialog({ settings: { version, returnUrl }, onClose }: ForgetDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const change = useCommand(desk.onlinePayments.change)
  const forget = () =>
    change.mutate(
      { version, isOn: false, returnUrl, key: '', webhookSecret: null },
      {
        onSuccess: () => {
          tell(t('settings.online.forgotten'))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      isOpen
      title={t('settings.online.forget.title')}
      keep={t('settings.online.forget.keep')}
      act={t('settings.online.forget.act')}
      isPending={change.isPending}
      error={change.error}
      onAct={forget}
      onKeep={onClose}
    >
      {t('settings.online.forget.text')}
    </ConfirmDialog>
  )
}

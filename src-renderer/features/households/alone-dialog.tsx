import type { Profile } from '../../../src-shared/contract/people.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { useStaleProfile } from './guardian-fault.ts'

type AloneDialogProps = { readonly profile: Profile; readonly onClose: () => void }

/** A dependent leaves the household and pays for themselves. */
export function AloneDialog({ profile, onClose }: AloneDialogProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const heardStale = useStaleProfile()
  const move = useCommand(desk.households.move)
  const { id: personId, version, name, guardianName } = profile
  const done = () => {
    tell(t('household.alone.done', { name }))
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('household.alone.title', { name })}
      keep={t('household.alone.keep')}
      act={t('household.alone.act')}
      isPending={move.isPending}
      error={move.error}
      onAct={() => move.mutate({ personId, version, guardianId: null }, { onSuccess: done, onError: heardStale })}
      onKeep={onClose}
    >
      {t('household.alone.stays', { name, guardian: guardianName ?? '' })}
    </ConfirmDialog>
  )
}

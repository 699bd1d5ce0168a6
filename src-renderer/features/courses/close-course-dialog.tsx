import type { Course } from '../../../src-shared/contract/courses.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { useStale } from './use-activation.ts'

type CloseCourseDialogProps = { readonly course: Course; readonly onClose: () => void }

/** SES-1: closed by hand, a session never opens again. */
export function CloseCourseDialog({ course, onClose }: CloseCourseDialogProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const heardStale = useStale()
  const close = useCommand(desk.courses.close)
  const { id, version, title, reservedPlaces: reserved } = course
  const closed = () => {
    tell(t('courses.closed'))
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('courses.close.title', { title })}
      keep={t('courses.close.keep')}
      act={t('courses.close.act')}
      isPending={close.isPending}
      error={close.error}
      onAct={() => close.mutate({ id, version }, { onSuccess: closed, onError: heardStale })}
      onKeep={onClose}
    >
      {t('courses.close.does', { reserved })}
    </ConfirmDialog>
  )
}

import { Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { useActivation, useStale } from './use-activation.ts'

type DeleteCourseDialogProps = { readonly course: Course; readonly onClose: () => void }

/** SES-1: only a session that never had a booking is deleted; any other is deactivated instead. */
export function DeleteCourseDialog(props: DeleteCourseDialogProps) {
  return props.course.canDelete ? <Deletion {...props} /> : <Deactivation {...props} />
}

function Deletion({ course, onClose }: DeleteCourseDialogProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const [, go] = useLocation()
  const tell = useTell()
  const heardStale = useStale()
  const remove = useCommand(desk.courses.delete)
  const { id, version, title } = course
  const deleted = () => {
    tell(t('courses.deleted'))
    go('/courses')
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('courses.delete.title', { title })}
      keep={t('courses.delete.keep')}
      act={t('courses.delete.act')}
      isPending={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate({ id, version }, { onSuccess: deleted, onError: heardStale })}
      onKeep={onClose}
    >
      {t('courses.delete.does')}
    </ConfirmDialog>
  )
}

function Deactivation({ course, onClose }: DeleteCourseDialogProps) {
  const { t } = useWords()
  const { change, isPending, error } = useActivation(course, onClose)
  const { title, isActive } = course
  return (
    <FormDialog
      title={t('courses.delete.cannot-title', { title })}
      act={t('courses.deactivate')}
      keep={t('courses.delete.keep')}
      size={480}
      isKeepFocused
      isBlocked={!isActive}
      isActing={isPending}
      failure={error}
      onSubmit={(event) => {
        event.preventDefault()
        change()
      }}
      onClose={onClose}
    >
      <Text size="sm">{t('courses.delete.cannot', { isActive: isActive ? 'yes' : 'no' })}</Text>
    </FormDialog>
  )
}

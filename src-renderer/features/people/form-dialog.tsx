import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './person-dialog.module.css'

type FormDialogProps = {
  readonly title: string
  /** What the button does, in words. */
  readonly act: string
  readonly isActing: boolean
  readonly failure: unknown
  readonly size?: number
  readonly isDanger?: boolean
  /** The dialog is short and has a list that hangs out of it. */
  readonly hasDropdown?: boolean
  /** The words for leaving everything as it is. */
  readonly keep?: string
  readonly onSubmit: React.FormEventHandler<HTMLFormElement>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form in a dialog: Enter does it, Escape leaves it, what went wrong stands above the buttons. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useWords()
  const {
    title,
    act,
    isActing,
    failure,
    size = 560,
    isDanger = false,
    hasDropdown = false,
    keep,
    onSubmit,
    onClose,
    children,
  } = props
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      classNames={{ title: classes.title, ...(hasDropdown ? { content: classes.content } : {}) }}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        {children}
        {failure !== null && failure !== undefined && (
          <div className={classes.failure}>
            <FailureText error={failure} />
          </div>
        )}
        <Group justify="flex-end" gap={8} mt={16}>
          <Button variant="default" onClick={onClose}>
            {keep ?? t('people.cancel')}
          </Button>
          <Button type="submit" loading={isActing} {...(isDanger ? { color: 'red' } : {})}>
            {act}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

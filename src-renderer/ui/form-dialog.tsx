import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailureText } from './failure.tsx'
import classes from './form-dialog.module.css'
import { useWords } from './words.tsx'

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
  /** The safe way out has the focus from the start. */
  readonly isKeepFocused?: boolean
  /** There is nothing to fill in before it: Enter does it. */
  readonly isActFocused?: boolean
  /** It cannot be done as it stands; what is missing stands in the form. */
  readonly isBlocked?: boolean
  /** For a form that is longer than the window: what is said above the buttons, all of which stay in sight. */
  readonly foot?: ReactNode
  /** Instead of the buttons: a question that has to be answered first. */
  readonly question?: ReactNode
  readonly onSubmit: React.FormEventHandler<HTMLFormElement>
  readonly onClose: () => void
  /** Keys of the dialog's own. */
  readonly onKeyDown?: React.KeyboardEventHandler
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
    isKeepFocused = false,
    isActFocused = false,
    isBlocked = false,
    foot,
    question,
    onSubmit,
    onClose,
    onKeyDown,
    children,
  } = props
  return (
    <Modal
      opened
      onClose={onClose}
      onKeyDown={onKeyDown}
      title={title}
      size={size}
      classNames={{
        title: classes.title,
        ...(hasDropdown ? { content: classes.content } : {}),
        ...(foot === undefined ? {} : { content: classes.long }),
      }}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        {children}
        <div className={foot === undefined ? undefined : classes.foot}>
          {foot}
          {failure !== null && failure !== undefined && (
            <div className={classes.failure}>
              <FailureText error={failure} />
            </div>
          )}
          {question ?? (
            <Group justify="flex-end" gap={8} mt={16}>
              <Button variant="default" onClick={onClose} data-autofocus={isKeepFocused || undefined}>
                {keep ?? t('desk.cancel')}
              </Button>
              <Button
                type="submit"
                loading={isActing}
                disabled={isBlocked}
                data-autofocus={isActFocused || undefined}
                {...(isDanger ? { color: 'red' } : {})}
              >
                {act}
              </Button>
            </Group>
          )}
        </div>
      </form>
    </Modal>
  )
}

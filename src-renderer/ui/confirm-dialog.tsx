import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailureText } from './failure.tsx'
import { useWords } from './words.tsx'

type ConfirmDialogProps = {
  readonly isOpen: boolean
  readonly title: string
  /** What follows from the deed. */
  readonly children: ReactNode
  /** The safe way out; it has the focus. */
  readonly keep: string
  /** The deed by its own name, never "OK". */
  readonly act: string
  readonly isPending: boolean
  readonly error: unknown
  readonly onAct: () => void
  readonly onKeep: () => void
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, keep, act, isPending, error, onAct, onKeep } = props
  const { t } = useWords()
  return (
    <Modal
      opened={isOpen}
      onClose={onKeep}
      title={title}
      size="sm"
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <Text size="sm" component="div" mb={16}>
        {children}
      </Text>
      {error !== null && <FailureText error={error} />}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onKeep} data-autofocus>
          {keep}
        </Button>
        <Button color="red" onClick={onAct} loading={isPending}>
          {act}
        </Button>
      </Group>
    </Modal>
  )
}

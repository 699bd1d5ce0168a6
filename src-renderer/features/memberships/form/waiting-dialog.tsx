import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Failed, Loading } from '../../../ui/states.tsx'
import { useWords } from '../../../ui/words.tsx'

type WaitingDialogProps = {
  readonly title: string
  readonly error: unknown
  readonly retry: () => unknown
  readonly onClose: () => void
  /** Instead of waiting: why there is nothing to fill in. */
  readonly children?: ReactNode
}

/** Stands where the form will be, until the desk has said what it needs. */
export function WaitingDialog({ title, error, retry, onClose, children }: WaitingDialogProps) {
  const { t } = useWords()
  const isFailed = error !== null && error !== undefined
  return (
    <Modal opened onClose={onClose} title={title} size={560} closeButtonProps={{ 'aria-label': t('desk.close') }}>
      {isFailed && <Failed error={error} retry={retry} />}
      {!isFailed && (children ?? <Loading />)}
    </Modal>
  )
}

import { Modal, type ModalProps } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'

/** A header inside a dialog is not the page's banner; assistive technology has to be told. */
export const plainHeader = { header: { role: 'presentation' } }

/** A dialog of these areas: its close button has a name, its header is no landmark. */
export function Dialog(props: ModalProps) {
  const { t } = useWords()
  return <Modal attributes={plainHeader} closeButtonProps={{ 'aria-label': t('desk.close') }} {...props} />
}

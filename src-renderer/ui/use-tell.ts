import { notifications } from '@mantine/notifications'
import { useWords } from './words.tsx'

/** Says in passing that something was done. */
export function useTell(): (message: string) => void {
  const { t } = useWords()
  return (message) => notifications.show({ message, closeButtonProps: { 'aria-label': t('desk.close') } })
}

import { Drawer, type DrawerProps } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'
import { plainHeader } from '../automation/dialog.tsx'

/** Details beside the week, which stays in sight. */
export function SideDrawer(props: DrawerProps) {
  const { t } = useWords()
  return (
    <Drawer position="right" attributes={plainHeader} closeButtonProps={{ 'aria-label': t('desk.close') }} {...props} />
  )
}

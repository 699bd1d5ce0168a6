import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconEye, IconEyeOff, IconLock, IconTrash } from '@tabler/icons-react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { useWords } from '../../ui/words.tsx'

type CourseMenuProps = {
  readonly course: Course
  readonly onSetActive: () => void
  readonly onClose: () => void
  readonly onDelete: () => void
}

/** The rarer deeds of admins. */
export function CourseMenu({ course, onSetActive, onClose, onDelete }: CourseMenuProps) {
  const { t } = useWords()
  const { isActive, isClosed, isOver } = course
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('courses.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={isActive ? <IconEyeOff size={14} /> : <IconEye size={14} />} onClick={onSetActive}>
          {t(isActive ? 'courses.deactivate' : 'courses.activate')}
        </Menu.Item>
        {!isClosed && !isOver && (
          <Menu.Item leftSection={<IconLock size={14} />} onClick={onClose}>
            {t('courses.close')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={14} />} onClick={onDelete}>
          {t('courses.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

import { Badge } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'

export function ActiveMark({ isActive }: { readonly isActive: boolean }) {
  const { t } = useWords()
  return (
    <Badge size="sm" radius="sm" tt="none" variant="default">
      {t('settings.active', { active: isActive })}
    </Badge>
  )
}

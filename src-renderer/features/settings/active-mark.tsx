import { Badge } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'

type ActiveMarkProps = { readonly what: 'person' | 'room'; readonly isActive: boolean }

export function ActiveMark({ what, isActive }: ActiveMarkProps) {
  const { t } = useWords()
  return (
    <Badge size="sm" radius="sm" tt="none" variant="default">
      {t('settings.active', { what, active: String(isActive) })}
    </Badge>
  )
}

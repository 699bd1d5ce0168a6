import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useWords } from '../../ui/words.tsx'

export function ToCourses() {
  const { t } = useWords()
  return (
    <Button component={Link} href="/courses" variant="default" leftSection={<IconArrowLeft size={16} />}>
      {t('courses.back')}
    </Button>
  )
}

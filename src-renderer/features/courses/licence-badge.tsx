import { VisuallyHidden } from '@mantine/core'
import { IconAward } from '@tabler/icons-react'
import { useWords } from '../../ui/words.tsx'
import classes from './courses.module.css'

/** What being booked grants. */
export function LicenceBadge({ licence }: { readonly licence: string }) {
  const { t } = useWords()
  return (
    <span className={classes.licence} title={t('courses.licence', { licence })}>
      <IconAward size={14} aria-hidden />
      <VisuallyHidden>{t('courses.col.licence')}</VisuallyHidden>
      <span>{licence}</span>
    </span>
  )
}

import { Text } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'
import classes from './count.module.css'
import type { Counting } from './use-count.ts'

/** What was counted so far. What it should be is not said here. */
export function CountTotal({ counting }: { readonly counting: Counting }) {
  const { t, money } = useWords()
  const { count, missing, revealed, mode } = counting
  const isUnreadable = count.wrong.length > 0
  return (
    <section className={classes.sum} aria-label={t('paper.till.counted')}>
      <span className={classes.head}>{t('paper.till.counted')}</span>
      <output className={classes.counted} aria-live="polite">
        {money(count.countedMinor)}
      </output>
      {missing === 'count' && mode === 'pieces' ? (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t(isUnreadable ? 'till.count.unreadable' : 'till.count.needed')}
        </Text>
      ) : (
        revealed === null && <span className={classes.quiet}>{t('till.count.blind')}</span>
      )}
    </section>
  )
}

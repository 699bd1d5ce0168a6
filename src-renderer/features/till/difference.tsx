import { TextInput } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'
import classes from './count.module.css'
import type { Counting } from './use-count.ts'

type DifferenceProps = {
  readonly counting: Counting
  readonly expectedMinor: number
  readonly difference: number
}

/** What was handed in is not what should be there: how much, and why somebody thinks so. */
export function Difference({ counting, expectedMinor, difference }: DifferenceProps) {
  const { t, money } = useWords()
  const amount = money(Math.abs(difference))
  return (
    <section className={classes.difference} role="alert">
      <strong>{t(difference < 0 ? 'till.count.too-little' : 'till.count.too-much', { amount })}</strong>
      <dl className={classes.pairs}>
        <div>
          <dt>{t('paper.till.expected')}</dt>
          <dd>{money(expectedMinor)}</dd>
        </div>
        <div>
          <dt>{t('paper.till.counted')}</dt>
          <dd>{money(counting.count.countedMinor)}</dd>
        </div>
      </dl>
      <TextInput
        label={t('till.count.note')}
        description={t('till.count.note-hint')}
        required
        maxLength={500}
        autoComplete="off"
        autoFocus
        value={counting.note}
        error={counting.missing === 'note' && t('till.count.note-needed')}
        onChange={(event) => counting.setNote(event.currentTarget.value)}
      />
    </section>
  )
}

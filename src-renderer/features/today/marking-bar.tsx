import { Button } from '@mantine/core'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { KeyHint } from './key-hint.tsx'
import classes from './marking.module.css'
import type { RosterControl } from './use-roster.ts'

type MarkingBarProps = { readonly control: RosterControl; readonly now: Instant }

/** A class is being marked: who will be absent so far, and the one key that marks everybody. */
export function MarkingBar({ control: { marks, inClass, training }, now }: MarkingBarProps) {
  const { t } = useWords()
  const { sums, marking } = marks
  if (!sums || !marking) return null
  const { absent, present } = sums
  const named = inClass.flatMap(({ id, name }, at) => (absent.includes(id) ? [`${at + 1} ${name}`] : []))
  return (
    <section className={classes.bar} aria-label={t('roster.marking')}>
      <div className={classes.said} role="status">
        <strong>{t('roster.marking.present', { count: present })}</strong>
        <span>
          {named.length > 0
            ? t('roster.marking.absent', { names: named.join(', ') })
            : t('roster.marking.nobody-absent')}
        </span>
        {marking.typed !== '' && <span>{t('roster.marking.typed', { typed: marking.typed.slice(1) })}</span>}
        {marking.typed === '' && inClass.length > 9 && (
          <span className={classes.hint}>{t('roster.marking.long-rows')}</span>
        )}
        {absent.length > 0 && now < training.startsAt && (
          <span className={classes.early}>{t('roster.marking.too-early', { time: training.startTime })}</span>
        )}
      </div>
      <div className={classes.acts}>
        <Button
          onClick={marks.confirm}
          loading={marks.isActing}
          disabled={present + absent.length === 0}
          rightSection={<KeyHint>P</KeyHint>}
        >
          {t('roster.marking.act', { present, absent: absent.length })}
        </Button>
        <Button variant="default" onClick={marks.leave} rightSection={<KeyHint>Esc</KeyHint>}>
          {t('roster.marking.leave')}
        </Button>
      </div>
    </section>
  )
}

import type { SessionMovement } from '../../../src-shared/contract/subscriptions.ts'
import { useWords, type Words } from '../../ui/words.tsx'
import classes from './subscriptions.module.css'
import { type Explained, type UsedRow, usedRows } from './why.ts'

/** The desk's own reasons, as the sentences choose by them. */
const reasons: Readonly<Record<string, string>> = {
  'late-cancellation': 'late',
  'training-cancelled': 'training',
  waived: 'waived',
}

/** SUB-3: "Yoga, 12 March 18:30"; for a correction, why. */
export function movementText({ t, day }: Pick<Words, 't' | 'day'>, movement: SessionMovement): string {
  const { kind, reason, training } = movement
  if (kind === 'carry') return t('subscriptions.movement.carry')
  if (training === null) return t('subscriptions.movement.manual', { reason })
  const facts = { type: training.typeName, day: day(training.day), time: training.startTime }
  return t('subscriptions.movement', { ...facts, kind, why: reasons[reason] ?? 'class' })
}

export function UsedRows({ explained }: { readonly explained: Explained }) {
  const { t } = useWords()
  return (
    <ol
      className={classes.scrolling}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
      tabIndex={0}
      aria-label={t('subscriptions.why.used')}
    >
      {usedRows(explained).map((row) => (
        <li key={row.key} className={classes.row}>
          <strong className={classes.sum}>{row.sum}</strong>
          <Row row={row} />
        </li>
      ))}
    </ol>
  )
}

function Row({ row: { movement, after, at } }: { readonly row: UsedRow }) {
  const words = useWords()
  const { t, moment } = words
  return (
    <span>
      {movement === null ? t('subscriptions.why.sold-with', { manual: after }) : movementText(words, movement)}
      <span className={classes.under}>
        {[moment(at), movement && t('money.by', { actor: movement.actor })].filter(Boolean).join(' · ')}
      </span>
    </span>
  )
}

/** SUB-8: start and validity, moved by the days of every freeze. */
export function LastDay({ explained }: { readonly explained: Explained }) {
  const { t, day, range } = useWords()
  const { subscription, plannedEndsOn, freezes } = explained
  const { startsOn, endsOn } = subscription
  return (
    <>
      <p className={classes.line}>
        <strong className={classes.sum}>{day(endsOn, 'number')}</strong>
        <span>
          {t('subscriptions.why.planned', {
            range: range(startsOn, plannedEndsOn),
            isMoved: String(endsOn !== plannedEndsOn),
          })}
        </span>
      </p>
      {freezes.length > 0 && (
        <ul className={classes.rows}>
          {freezes.map(({ firstDay, lastDay, daysGiven, actor, at }) => (
            <li key={at} className={classes.row}>
              <strong className={classes.sum}>{t('subscriptions.why.days', { days: daysGiven })}</strong>
              <span>
                {t('subscriptions.why.frozen', { from: day(firstDay, 'number'), until: day(lastDay, 'number') })}
                <span className={classes.under}>{t('money.by', { actor })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

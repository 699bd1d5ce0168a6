import { useState } from 'react'
import type { Shift } from '../../../src-shared/contract/till.ts'
import { useWords } from '../../ui/words.tsx'
import { ExpectedDialog } from './expected-dialog.tsx'
import { signed } from './signed.ts'
import classes from './till.module.css'

/** What a shift came to, and whose it was. */
export function ShiftFigures({ shift }: { readonly shift: Shift }) {
  const { t, money, moment } = useWords()
  const [isExplained, setIsExplained] = useState(false)
  const { closed } = shift
  const expected = money(shift.expectedMinor)
  return (
    <section className={classes.panel} aria-label={t('till.shift.figures')}>
      <dl className={classes.figures}>
        <div>
          <dt>{t('paper.till.expected')}</dt>
          <dd>
            <button
              type="button"
              className={classes.explained}
              aria-label={t('till.expected.explain', { amount: expected })}
              onClick={() => setIsExplained(true)}
            >
              {expected}
            </button>
          </dd>
        </div>
        {closed && (
          <>
            <div>
              <dt>{t('paper.till.counted')}</dt>
              <dd>{money(closed.countedMinor)}</dd>
            </div>
            <div>
              <dt>{t('paper.till.difference')}</dt>
              <dd data-off={closed.differenceMinor !== 0 || undefined}>
                {differenceText(closed.differenceMinor, money)}
              </dd>
            </div>
          </>
        )}
      </dl>
      <dl className={classes.facts}>
        <div>
          <dt>{t('paper.till.desk')}</dt>
          <dd>{shift.desk}</dd>
        </div>
        <div>
          <dt>{t('paper.till.opened')}</dt>
          <dd>{t('paper.done-by', { at: moment(shift.openedAt), name: shift.openedBy })}</dd>
        </div>
        {closed && (
          <div>
            <dt>{t('paper.till.closed')}</dt>
            <dd>{t('paper.done-by', { at: moment(closed.at), name: closed.by })}</dd>
          </div>
        )}
        {closed?.note && (
          <div>
            <dt>{t('paper.till.note')}</dt>
            <dd>{closed.note}</dd>
          </div>
        )}
      </dl>
      {isExplained && <ExpectedDialog shift={shift} onClose={() => setIsExplained(false)} />}
    </section>
  )
}

export const differenceText = (differenceMinor: number, money: (minor: number) => string): string =>
  differenceMinor === 0 ? money(0) : signed(differenceMinor, money)

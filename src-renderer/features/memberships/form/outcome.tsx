import { IconCalendarPlus, IconReceipt } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../../../ui/words.tsx'
import classes from './form.module.css'
import type { Beginning } from './trial-rule.ts'

type OutcomeProps = {
  readonly beginning: Beginning | undefined
  readonly season: string
  /** Empty until somebody is chosen. */
  readonly payerName: string
  readonly balanceMinor: number
  /** Where the person comes first. */
  readonly children?: ReactNode
}

/** What it will cost and what will be written down, before it is. */
export function Outcome({ beginning, season, payerName, balanceMinor, children }: OutcomeProps) {
  const { t, money } = useWords()
  if (!beginning) return <p className={classes.outcome}>{t('enrol.outcome.who-pays')}</p>
  const { state, paying, feeMinor } = beginning
  const how = state === 'trial' ? 'trial' : paying
  return (
    <ul className={classes.outcome} aria-live="polite">
      <li>
        <IconReceipt size={16} aria-hidden />
        <span>
          {t('enrol.outcome', {
            how,
            season,
            payer: payerName,
            amount: money(feeMinor),
            before: money(balanceMinor),
            after: money(balanceMinor - feeMinor),
          })}
        </span>
      </li>
      {children && (
        <li>
          <IconCalendarPlus size={16} aria-hidden />
          <span>{children}</span>
        </li>
      )}
    </ul>
  )
}

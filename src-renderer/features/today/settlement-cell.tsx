import { UnstyledButton } from '@mantine/core'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { SettlementMark } from './attendance-marks.tsx'
import { isInClass, mayExplain } from './roster-abilities.ts'
import classes from './roster-row.module.css'
import { StateMark } from './state-mark.tsx'
import type { RosterControl } from './use-roster.ts'

type SettlementCellProps = {
  readonly entry: RosterEntry
  readonly control: RosterControl
  readonly isFocused: boolean
}

/** How a place is settled, with the figure behind it: `6/11` of a subscription or the amount of an invoice. */
export function SettlementCell({ entry, control, isFocused }: SettlementCellProps) {
  const { t } = useWords()
  const figure = <Figure entry={entry} />
  if (!mayExplain(entry, control.abilities)) return figure
  return (
    <UnstyledButton
      className={classes.figure}
      title={t('roster.explain')}
      tabIndex={isFocused ? 0 : -1}
      onClick={() => control.onRow('explain', entry)}
    >
      {figure}
    </UnstyledButton>
  )
}

function Figure({ entry: { state, settlement, session, invoice } }: { readonly entry: RosterEntry }) {
  const { t, money } = useWords()
  if (session) {
    return (
      <>
        <StateMark tone="good">{`${session.used}/${session.total}`}</StateMark>
        <span className={classes.behind}>{session.planName}</span>
      </>
    )
  }
  if (invoice && invoice.state !== 'cancelled') {
    return (
      <>
        <StateMark tone={invoice.state === 'paid' ? 'good' : 'bad'}>
          {t('roster.invoice', { amount: money(invoice.amountMinor), state: invoice.state })}
        </StateMark>
        <span className={classes.behind}>{t('roster.invoice.number', { number: invoice.number })}</span>
      </>
    )
  }
  // Who waits or has cancelled owes nothing.
  return settlement === 'open' && !isInClass({ state }) ? null : <SettlementMark settlement={settlement} />
}

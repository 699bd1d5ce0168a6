import { Button, Title, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { useSayUntil } from '../waiting-list/until.ts'
import { Participant } from './participant.tsx'
import { attendanceRowId } from './roster-focus.ts'
import classes from './roster-pane.module.css'
import row from './roster-row.module.css'
import { RowMenu } from './row-menu.tsx'
import { StateMark, type Tone } from './state-mark.tsx'
import type { RosterControl } from './use-roster.ts'
import { mayDecline, mayTakeIn, type WaitingState } from './waiting.ts'

const tones: Readonly<Record<WaitingState['is'], Tone>> = {
  held: 'warn',
  lapsed: 'neutral',
  free: 'good',
  waits: 'neutral',
}

/** §9: who waits, in the order of the line, with the place that is held and what can be done about it. */
export function WaitingTable({ control }: { readonly control: RosterControl }) {
  const { t, number } = useWords()
  const heading = useId()
  const { waiting } = control
  return (
    <section className={classes.section}>
      <Title order={3} size="h6" id={heading} className={classes.heading}>
        {t('waiting-list.title')} <span className={classes.tally}>{number(waiting.length)}</span>
      </Title>
      <table className={classes.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th className={classes.order}>{t('waiting-list.position')}</th>
            <th>{t('waiting-list.name')}</th>
            <th>{t('waiting-list.since')}</th>
            <th>{t('waiting-list.place')}</th>
            <th className={classes.shrink}>
              <VisuallyHidden>{t('waiting-list.deeds')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {waiting.map((entry) => (
            <WaitingRow key={entry.id} entry={entry} control={control} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type WaitingRowProps = { readonly entry: RosterEntry; readonly control: RosterControl }

function WaitingRow({ entry, control }: WaitingRowProps) {
  const { number } = useWords()
  const sayUntil = useSayUntil()
  const { abilities, focused } = control
  const isFocused = entry.id === focused
  return (
    <tr
      className={row.row}
      id={attendanceRowId(entry.id)}
      data-attendance={entry.id}
      tabIndex={isFocused ? 0 : -1}
      onFocus={() => control.visit(entry.id)}
    >
      <td className={classes.order}>{number(entry.waiting?.position ?? 0)}</td>
      <td>
        <Participant entry={entry} hasLinks={abilities.isDesk} isStruck={false} />
      </td>
      <td>{entry.waiting && sayUntil(entry.waiting.since)}</td>
      <td className={classes.held}>
        <PlaceMark state={control.standing(entry)} sayUntil={sayUntil} />
      </td>
      <td className={classes.shrink}>
        <span className={row.deeds}>
          <Deeds entry={entry} control={control} isFocused={isFocused} />
          <RowMenu entry={entry} control={control} isFocused={isFocused} />
        </span>
      </td>
    </tr>
  )
}

type PlaceMarkProps = { readonly state: WaitingState; readonly sayUntil: ReturnType<typeof useSayUntil> }

function PlaceMark({ state, sayUntil }: PlaceMarkProps) {
  const { t } = useWords()
  const facts = 'until' in state ? { until: sayUntil(state.until) } : {}
  return <StateMark tone={tones[state.is]}>{t(`waiting-list.${state.is}`, facts)}</StateMark>
}

function Deeds({ entry, control, isFocused }: WaitingRowProps & { readonly isFocused: boolean }) {
  const { t } = useWords()
  const { abilities, line, onRow, standing } = control
  const now = standing(entry)
  const accept = now.is === 'held' ? 'waiting-list.accept' : 'waiting-list.take-in'
  const { name } = entry
  return (
    <>
      {mayTakeIn(now, abilities) && (
        <Button
          size="compact-xs"
          variant={now.is === 'held' ? 'filled' : 'default'}
          tabIndex={isFocused ? 0 : -1}
          aria-label={t(`${accept}.whom`, { name })}
          disabled={line.isActing}
          onClick={() => onRow('take-in', entry)}
        >
          {t(accept)}
        </Button>
      )}
      {mayDecline(now, abilities) && (
        <Button
          size="compact-xs"
          variant="default"
          tabIndex={isFocused ? 0 : -1}
          aria-label={t('waiting-list.decline.whom', { name })}
          disabled={line.isActing}
          onClick={() => onRow('decline', entry)}
        >
          {t('waiting-list.decline')}
        </Button>
      )}
    </>
  )
}

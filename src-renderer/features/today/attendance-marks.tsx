import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { useWords } from '../../ui/words.tsx'
import { StateMark, type Tone } from './state-mark.tsx'

type State = RosterEntry['state']
type Settlement = RosterEntry['settlement']

const stateTones: Readonly<Record<State, Tone>> = {
  waitlisted: 'warn',
  registered: 'info',
  present: 'good',
  absent: 'bad',
  cancelled: 'neutral',
}

const settlementTones: Readonly<Record<Settlement, Tone>> = {
  open: 'neutral',
  session: 'good',
  'invoice-unpaid': 'bad',
  paid: 'good',
  trial: 'info',
  free: 'neutral',
  waived: 'neutral',
}

export function AttendanceMark({ state, reason }: { readonly state: State; readonly reason: RosterEntry['reason'] }) {
  const { t } = useWords()
  const key: WordKey = `today.state.${state === 'absent' && reason !== null ? reason : state}`
  return <StateMark tone={stateTones[state]}>{t(key)}</StateMark>
}

export function SettlementMark({ settlement }: { readonly settlement: Settlement }) {
  const { t } = useWords()
  return <StateMark tone={settlementTones[settlement]}>{t(`today.settlement.${settlement}`)}</StateMark>
}

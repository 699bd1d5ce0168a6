import type { Booking } from '../../../src-shared/contract/bookings.ts'
import { useWords } from '../../ui/words.tsx'
import { StateMark, type Tone } from '../today/state-mark.tsx'

export { HoldCountdown } from './hold-countdown.tsx'

const tones: Readonly<Record<Booking['state'], Tone>> = { pending: 'warn', confirmed: 'good', cancelled: 'neutral' }

/** Where a booking stands: waits for its payment, confirmed, or how it ended. */
export function BookingState({ booking: { state, cancelKind } }: { readonly booking: Booking }) {
  const { t } = useWords()
  const said = state === 'cancelled' && cancelKind !== null && cancelKind !== 'desk' ? cancelKind : state
  return <StateMark tone={tones[state]}>{t('bookings.state', { state: said })}</StateMark>
}

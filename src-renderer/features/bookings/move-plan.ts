import type { BookingMove } from '../../../src-shared/contract/bookings.ts'
import type { Words } from '../../ui/words.tsx'
import type { PlanLine } from '../cancelling/place-plan.ts'

type Move = Omit<BookingMove, 'from' | 'to'>

/** What moving a booking does to its price and its money, and to its licence where it has one already, a line each. */
export function movePlan(
  move: Move,
  isConfirmed: boolean,
  { t, money }: Pick<Words, 't' | 'money'>,
): readonly PlanLine[] {
  return [price(move, money, t), ...moneyLines(move, money, t), ...(isConfirmed ? licences(move, t) : [])]
}

type Say = Words['t']
type SayMoney = Words['money']

function price({ priceBefore, priceAfter }: Move, money: SayMoney, t: Say): PlanLine {
  if (priceBefore === priceAfter)
    return { tone: 'plain', text: t('bookings.move.same-price', { price: money(priceAfter) }) }
  return { tone: 'plain', text: t('bookings.move.price', { before: money(priceBefore), after: money(priceAfter) }) }
}

function moneyLines({ differenceMinor, backMinor }: Move, money: SayMoney, t: Say): readonly PlanLine[] {
  if (differenceMinor !== null)
    return [{ tone: 'warn', text: t('bookings.move.difference', { amount: money(differenceMinor) }) }]
  return backMinor === null ? [] : [{ tone: 'good', text: t('bookings.move.back', { amount: money(backMinor) }) }]
}

function licences({ licenceBefore, licenceAfter }: Move, t: Say): readonly PlanLine[] {
  if (licenceBefore === licenceAfter) return []
  const lost =
    licenceBefore && ({ tone: 'bad', text: t('bookings.cancel.licence', { licence: licenceBefore }) } as const)
  const won = licenceAfter && ({ tone: 'good', text: t('bookings.move.licence', { licence: licenceAfter }) } as const)
  return [lost, won].filter((line) => line !== null && line !== '')
}

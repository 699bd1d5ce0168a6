import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'

type State = Subscription['state']

/** Which one somebody means who asks "how many have I left?": what can be used, what comes, what is just over. */
const order: readonly State[] = ['active', 'frozen', 'upcoming', 'completed', 'expired']

/** True while something may still come of it. */
export const isLive = ({ state }: Pick<Subscription, 'state'>): boolean =>
  state === 'active' || state === 'frozen' || state === 'upcoming'

/** The subscription a shortcut is about; among several of one kind the one whose sessions are taken first (SUB-6). */
export function currentOf<One extends Pick<Subscription, 'id' | 'state' | 'startsOn' | 'endsOn'>>(
  subscriptions: readonly One[],
): One | undefined {
  const rank = ({ state }: One) => order.indexOf(state)
  return subscriptions
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => rank(a) - rank(b) || within(a, b))[0]
}

/** What is over counts backwards: the latest is the one that is remembered. */
function within<One extends Pick<Subscription, 'id' | 'state' | 'startsOn' | 'endsOn'>>(a: One, b: One): number {
  const isOver = a.state === 'completed' || a.state === 'expired'
  if (isOver) return b.endsOn.localeCompare(a.endsOn) || b.id - a.id
  if (a.state === 'upcoming') return a.startsOn.localeCompare(b.startsOn) || a.id - b.id
  return a.endsOn.localeCompare(b.endsOn) || a.id - b.id
}

/** SUB-8: what a freeze can begin on; one that has a freeze already is unfrozen first. */
export const canFreeze = ({ state, freezeFrom }: Pick<Subscription, 'state' | 'freezeFrom'>): boolean =>
  (state === 'active' || state === 'upcoming' || state === 'completed') && freezeFrom === null

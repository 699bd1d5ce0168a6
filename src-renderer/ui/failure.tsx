import { Text } from '@mantine/core'
import type { RefusalCode } from '../../src-shared/contract/refusals.ts'
import { isDay } from '../../src-shared/kernel/time.ts'
import type { Facts } from '../../src-shared/words/say.ts'
import { incidentIn, isLost, refusalIn } from '../client/desk.ts'
import { useWords, type Words } from './words.tsx'

/** What to say when a call did not work: the desk's "no", its incident number, or that it cannot be reached. */
export function sayFailure(words: Words, error: unknown): string {
  const refused = refusalIn(error)
  if (refused) return sayRefused(words, refused.code, refused.facts)
  if (isLost(error)) return words.t('desk.failure.lost')
  const incident = incidentIn(error)
  return incident ? words.t('desk.failure.incident', { incident }) : words.t('desk.failure.unaccepted')
}

/** A refusal of the desk, also one that is only foreseen. */
export const sayRefused = (words: Words, code: RefusalCode, facts: Facts): string =>
  words.refusal(code, readable(words, facts))

/** Facts cross the wire as data; a day among them is read in the reader's own way of writing days. */
const readable = (words: Words, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && isDay(fact) ? words.day(fact, 'number') : fact,
    ]),
  )

/** Announced to screen readers as it appears; put it where the deed was asked for. */
export function FailureText({ error }: { readonly error: unknown }) {
  const words = useWords()
  return (
    <Text role="alert" size="sm" c="var(--mantine-color-error)">
      {sayFailure(words, error)}
    </Text>
  )
}

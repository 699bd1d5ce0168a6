import { Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { isEmail } from '../people/person-form.ts'
import type { Somebody } from './book-values.ts'
import classes from './bookings.module.css'

type KnownEmailProps = {
  readonly email: string
  /** The desk's own refusal, where it was asked before this answer was there. */
  readonly refused: Error | null
  readonly isSomebodyElse: boolean
  readonly onChoose: (person: Somebody) => void
  readonly onSomebodyElse: () => void
}

const typingPause = 200
/** A household may share an address. */
const most = 5

/** Somebody has this e-mail already: it is them, or it is said that it is not. */
export function KnownEmail({ email, refused, isSomebodyElse, onChoose, onSomebodyElse }: KnownEmailProps) {
  const words = useWords()
  const { t } = words
  const known = usePeopleOf(email)
  const firstAnswer = useRef<HTMLButtonElement>(null)
  // Enter was answered with this question.
  useEffect(() => {
    if (refused) firstAnswer.current?.focus()
  }, [refused])
  const names = known.map(({ name }) => name).join(', ')
  if (known.length === 0 && refused === null) return null
  if (isSomebodyElse) {
    return (
      <Text size="sm" c="dimmed">
        {t('bookings.who.is-somebody-else', { names, count: known.length })}
      </Text>
    )
  }
  return (
    <div role="alert" className={classes.known}>
      <Text size="sm">
        {known.length > 0
          ? words.refusal('booking.email-known', { person: names, email: email.trim() })
          : refused && sayFailure(words, refused)}
      </Text>
      <Group gap={8}>
        {known.map(({ id, name }, at) => (
          <Button key={id} {...(at === 0 ? { ref: firstAnswer } : {})} onClick={() => onChoose({ id, name })}>
            {t('bookings.who.choose', { name })}
          </Button>
        ))}
        <Button variant="default" {...(known.length === 0 ? { ref: firstAnswer } : {})} onClick={onSomebodyElse}>
          {t('bookings.who.somebody-else')}
        </Button>
      </Group>
    </div>
  )
}

/** Everybody who has exactly this address. */
function usePeopleOf(typed: string): readonly Somebody[] {
  const { ask } = useDesk()
  const [settled] = useDebouncedValue(typed.trim().toLowerCase(), typingPause)
  const found = useQuery(
    ask.people.search.queryOptions({
      input: { text: settled.slice(0, 100), limit: most, offset: 0 },
      enabled: isEmail(settled),
    }),
  )
  if (settled !== typed.trim().toLowerCase()) return []
  return (found.data?.people ?? []).filter(({ email }) => email?.toLowerCase() === settled)
}

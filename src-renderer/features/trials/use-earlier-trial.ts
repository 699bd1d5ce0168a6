import { skipToken, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Lookalike } from '../../../src-shared/contract/trials.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { refusalIn } from '../../client/desk.ts'
import { useDesk } from '../../client/desk-context.tsx'

export const isMaybeUsed = (error: unknown): boolean => refusalIn(error)?.code === 'trial.maybe-used'

export type EarlierTrial = ReturnType<typeof useEarlierTrial>

/** MAT-1: whether somebody who uses the trial looks like one who had it, and why it is somebody else. */
export function useEarlierTrial(personId: PersonId, usesTrial: boolean, error: unknown) {
  const others = useLookalikes(personId, usesTrial)
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isLikely = usesTrial && (others.length > 0 || isMaybeUsed(error))
  return {
    others,
    isLikely,
    text,
    isMissing,
    field,
    write: (next: string) => {
      setText(next)
      setMissing(false)
    },
    /** The reason to send; undefined, with the field in focus, while one is needed and not there. */
    read: (): string | null | undefined => {
      if (!isLikely) return null
      if (text.trim() !== '') return text.trim()
      setMissing(true)
      field.current?.focus()
      return undefined
    },
  }
}

const nobody: readonly Lookalike[] = []

function useLookalikes(personId: PersonId, isAsked: boolean): readonly Lookalike[] {
  const { ask } = useDesk()
  const profile = useQuery(ask.people.profile.queryOptions({ input: isAsked ? { id: personId } : skipToken }))
  const who = profile.data
  const input = who && {
    personId,
    givenName: who.givenName,
    familyName: who.familyName,
    birthDate: who.birthDate,
    phone: who.phone,
    guardianId: who.guardianId,
  }
  const { data } = useQuery(ask.trials.lookalikes.queryOptions({ input: (isAsked && input) || skipToken }))
  return data ?? nobody
}

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Lookalike } from '../../../../src-shared/contract/trials.ts'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useDesk } from '../../../client/desk-context.tsx'

const typingPause = 150

type Somebody = {
  readonly personId: PersonId | null
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: Day | null
  readonly phone: string
  readonly guardianId: PersonId | null
}

/** MAT-1: who looks like the same person and has had a free trial; asked once names and birth date are there. */
export function useAlike({ personId, givenName, familyName, birthDate, phone, guardianId }: Somebody) {
  const { ask } = useDesk()
  const isEnough = givenName.trim() !== '' && familyName.trim() !== '' && birthDate !== null
  const who = useMemo(
    () => ({ personId, givenName, familyName, birthDate, phone: phone.trim() || null, guardianId }),
    [personId, givenName, familyName, birthDate, phone, guardianId],
  )
  const [asked] = useDebouncedValue(who, typingPause)
  const { data } = useQuery(
    ask.trials.lookalikes.queryOptions({ input: isEnough ? asked : skipToken, placeholderData: keepPreviousData }),
  )
  return isEnough && data ? data : none
}

const none: readonly Lookalike[] = []

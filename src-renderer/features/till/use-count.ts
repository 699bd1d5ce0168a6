import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Shift } from '../../../src-shared/contract/till.ts'
import { tillDifference } from '../../../src-shared/domain/money.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useAmounts } from '../../ui/money-field.tsx'
import { useWords } from '../../ui/words.tsx'
import { type Count, countOf, isCounted, type Typed } from './count.ts'
import { denominationsOf } from './denominations.ts'

export type CountMode = 'pieces' | 'total'

/**
 * TIL-1: counting a drawer and closing its shift. It is blind: what should be there is said only when a count has been
 * handed in, because whoever knows the figure finds it. After a count that differs one may count again, but to look
 * and to correct in one breath is not possible: a changed figure hides the answer until it is handed in anew.
 */
export function useCount(shift: Shift) {
  const { desk } = useDesk()
  const { t, currency } = useWords()
  const amounts = useAmounts()
  const [, goTo] = useLocation()
  const [kept, setMode] = useLocalStorage<CountMode>({ key: 'palestra.count', defaultValue: 'pieces' })
  const [typed, setTyped] = useState<Typed>({})
  const [total, setTotal] = useState('')
  const [note, setNote] = useState('')
  const [isHandedIn, setIsHandedIn] = useState(false)
  const [missing, setMissing] = useState<'count' | 'note' | null>(null)
  const close = useCommand(desk.till.close)
  const denominations = denominationsOf(currency)
  const mode = denominations ? kept : 'total'
  const count = mode === 'pieces' ? countOf(typed) : totalOf(amounts.read(total, true).minor)
  const difference = tillDifference(shift.expectedMinor as Minor, count.countedMinor)

  const change = (set: () => void) => {
    set()
    setIsHandedIn(false)
    setMissing(null)
  }
  const handIn = () => {
    if (!isCounted(count)) return setMissing('count')
    setMissing(null)
    if (difference !== 0 && !isHandedIn) return setIsHandedIn(true)
    if (difference !== 0 && note.trim() === '') return setMissing('note')
    const { countedMinor } = count
    const counts = mode === 'pieces' ? count.counts : {}
    const input = { desk: shift.desk, countedMinor, counts, note: difference === 0 ? null : note.trim() }
    close.mutate(input, { onSuccess: ({ id }) => goTo(`/till/${id}`, { replace: true }) })
  }
  return {
    mode,
    denominations,
    count,
    typed,
    total,
    note,
    /** What the count is off by, once it was handed in; null before, and when there is nothing to say. */
    revealed: isHandedIn && difference !== 0 ? difference : null,
    missing,
    close,
    /** What is wrong with the field for a total; said when it was handed in. */
    totalError: missing === 'count' && mode === 'total' ? (amounts.check(total, true) ?? t('till.count.needed')) : null,
    setMode: (next: CountMode) => change(() => setMode(next)),
    setPieces: (value: number, text: string) => change(() => setTyped({ ...typed, [value]: text })),
    setTotal: (text: string) => change(() => setTotal(text)),
    setNote: (text: string) => {
      setNote(text)
      setMissing(null)
    },
    countAgain: () => setIsHandedIn(false),
    handIn,
  }
}

export type Counting = ReturnType<typeof useCount>

/** A total is a count of one piece of everything. */
const totalOf = (minor: Minor | undefined): Count => ({
  counts: minor === undefined ? {} : { [minor]: 1 },
  countedMinor: minor ?? (0 as Minor),
  wrong: [],
})

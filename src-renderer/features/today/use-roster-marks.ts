import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { saySettlement } from '../cancelling/settlement-sentence.ts'
import { freshMarking, type Marking, markingSums, toggleAbsent, typeDigit } from './marking.ts'

export type Mark = 'present' | 'absent' | 'registered'
export type RosterMarks = ReturnType<typeof useRosterMarks>

/** Present, absent, settled: for one row at once, or for the whole class after it was shown who will be absent. */
export function useRosterMarks(training: Training, rows: readonly RosterEntry[]) {
  const { desk } = useDesk()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const refresh = useRosterRefresh()
  const [marking, setMarking] = useState<Marking | null>(null)
  const mark = useCommand(desk.attendance.mark)
  const markAll = useCommand(desk.attendance.markAll)
  const settle = useCommand(desk.attendance.settle)
  /** What went wrong before is over as soon as something else is done. */
  const forget = () => {
    for (const command of [mark, markAll, settle]) command.reset()
  }
  const markAs = (entry: RosterEntry, as: Mark) => {
    forget()
    mark.mutate({ id: entry.id, as }, { onSuccess: refresh })
  }
  const sums = marking && markingSums(marking, rows)
  return {
    marking,
    sums,
    failure: mark.error ?? markAll.error ?? settle.error,
    isActing: markAll.isPending,
    start: () => setMarking(marking ?? freshMarking),
    leave: () => {
      setMarking(null)
      forget()
    },
    digit: (digit: number) => setMarking(typeDigit(marking ?? freshMarking, digit, rows)),
    /** Presses one of the two buttons of a row: pressed again, it takes its mark back. */
    press: (entry: RosterEntry, as: 'present' | 'absent') => {
      if (marking) {
        const isAbsent = marking.absent.includes(entry.id)
        if (isAbsent || as === 'absent') setMarking(toggleAbsent(marking, entry))
      } else markAs(entry, entry.state === as ? 'registered' : as)
    },
    takeBack: (entry: RosterEntry) => markAs(entry, 'registered'),
    settle: (entry: RosterEntry) => {
      forget()
      const done = ({ settlement }: { readonly settlement: SettlementPlan }) => {
        tell(t('roster.settled', { name: entry.name, what: saySettlement(settlement, words) }))
        refresh()
      }
      settle.mutate({ id: entry.id, subscriptionId: null }, { onSuccess: done })
    },
    confirm: () => {
      if (!sums) return
      forget()
      const { absent, present } = sums
      const done = () => {
        setMarking(null)
        tell(t('roster.marking.done', { present, absent: absent.length }))
        refresh()
      }
      markAll.mutate({ trainingId: training.id, absent }, { onSuccess: done })
    },
  }
}

/** The desk announces what changed a moment later; whoever pressed a key wants to see it now. */
export function useRosterRefresh(): () => void {
  const { ask } = useDesk()
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ask.trainings.roster.key() })
    void queries.invalidateQueries({ queryKey: ask.trainings.between.key() })
  }
}

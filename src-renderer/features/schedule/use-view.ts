import { useSearchParams } from 'wouter'
import { type Day, type IsoWeek, isIsoWeek, weekOf } from '../../../src-shared/kernel/time.ts'

export const layouts = ['time', 'trainer', 'room'] as const
export type Layout = (typeof layouts)[number]

/** What the schedule shows. It lives in the address: it can be linked to, and "back" goes back. */
export type View = {
  readonly mode: 'trainings' | 'templates'
  readonly layout: Layout
  readonly week: IsoWeek
  /** The training or template that is open. */
  readonly training: number | null
  readonly template: number | null
  readonly change: (next: Readonly<Record<string, string | number | null>>) => void
}

const idIn = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null

export function useView(today: Day): View {
  const [search, setSearch] = useSearchParams()
  const week = search.get('week') ?? ''
  return {
    mode: search.get('mode') === 'templates' ? 'templates' : 'trainings',
    layout: layouts.find((layout) => layout === search.get('by')) ?? 'time',
    week: isIsoWeek(week) ? week : weekOf(today),
    training: idIn(search.get('training')),
    template: idIn(search.get('template')),
    change: (next) =>
      setSearch(
        (old) => {
          const search = new URLSearchParams(old)
          for (const [name, value] of Object.entries(next)) {
            if (value === null) search.delete(name)
            else search.set(name, String(value))
          }
          return search
        },
        { replace: true },
      ),
  }
}

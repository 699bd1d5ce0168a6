import type { Shown, StripeEvent } from './objects.ts'
import { invalid, missing } from './refusal.ts'
import type { State } from './state.ts'

type Shape = Readonly<Record<string, unknown>>
type Created = number | { gt?: number; gte?: number; lt?: number; lte?: number } | undefined

/** Whether a moment is within a `created` filter. */
export function isWithin(created: number, filter: Created): boolean {
  if (filter === undefined) return true
  if (typeof filter === 'number') return created === filter
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = filter
  return created > gt && created >= gte && created < lt && created <= lte
}

type Paging = { readonly limit?: number; readonly starting_after?: string; readonly ending_before?: string }
type Listed = { readonly id: string }

/**
 * One page of a list, newest first. `known` is everything a cursor may name, `matching` what the filters leave of it, in
 * the same order.
 */
export function pageOf<T extends Listed>(url: string, known: readonly T[], matching: readonly T[], paging: Paging) {
  const { limit = 10, starting_after, ending_before } = paging
  if (limit < 1 || limit > 100)
    throw invalid(`This value must be ${limit < 1 ? 'greater than or equal to 1' : 'less than or equal to 100'}.`, {
      code: 'parameter_invalid_integer',
      param: 'limit',
    })
  if (starting_after !== undefined && ending_before !== undefined)
    throw invalid('You cannot parameterize both starting_after and ending_before.')
  const place = new Map(known.map(({ id }, at) => [id, at]))
  const at = (id: string, param: string) => {
    const found = place.get(id)
    if (found === undefined) throw missing('object', id, param, 400)
    return found
  }
  const isBefore = ending_before !== undefined
  const from = isBefore
    ? at(ending_before, 'ending_before')
    : starting_after
      ? at(starting_after, 'starting_after')
      : -1
  const rest = matching.filter(({ id }) => (isBefore ? (place.get(id) ?? 0) < from : (place.get(id) ?? 0) > from))
  return {
    object: 'list',
    url,
    has_more: rest.length > limit,
    data: isBefore ? rest.slice(-limit) : rest.slice(0, limit),
  }
}

/** Which objects can be shown in full instead of by their id, and where they are. */
const expandable = { payment_intent: 'intents', latest_charge: 'charges', charge: 'charges' } as const
const isExpandable = (name: string): name is keyof typeof expandable => name in expandable

/** Shows what was asked for in full: `['payment_intent.latest_charge']`, on lists `['data.payment_intent']`. */
export function expanded(state: State, shown: Shape, paths: readonly string[] = []): object {
  return paths.reduce((object, path) => expandOne(state, object, path.split('.')), shown)
}

function expandOne(state: State, object: Shape, path: readonly string[]): Shape {
  const [name = '', ...rest] = path
  const within: unknown = object[name]
  if (name === 'data' && Array.isArray(within))
    return { ...object, data: within.map((one: Shape) => expandOne(state, one, rest)) }
  if (name === 'line_items') throw new Error('this fake does not keep line items')
  if (!isExpandable(name) || !(name in object)) throw invalid(`This property cannot be expanded (${name}).`)
  const full = typeof within === 'string' ? state[expandable[name]].get(within) : within
  if (!isRecord(full)) return object
  return { ...object, [name]: rest.length > 0 ? expandOne(state, full, rest) : full }
}

const isRecord = (value: unknown): value is Shape => typeof value === 'object' && value !== null

export const newestFirst = <T extends Shown | StripeEvent>(all: ReadonlyMap<string, T>): readonly T[] =>
  [...all.values()].reverse()

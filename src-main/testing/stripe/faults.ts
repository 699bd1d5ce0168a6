/**
 * What goes wrong with a request:
 * - `drop-before`: the connection ends and nothing was done; `drop-after`: it was done, and nobody hears of it
 * - `busy`: 429, nothing was done
 * - `fail-before`: 500, nothing was done and nothing is kept
 * - `fail-kept`: 500 while it was being done: nothing was done, and a repeat with the same key hears the same 500 for a day
 * - `fail-after`: 500 although it was done, kept like the one before
 *
 * The bare SDK asks once more by itself when a connection ends, with the same key; the desk's own client does not.
 */
export type Fault = 'drop-before' | 'drop-after' | 'busy' | 'fail-before' | 'fail-kept' | 'fail-after'

/** `POST /v1/refunds`: the method and the beginning of the path; '' is every request. */
export type Which = string

type Rule = { readonly which: Which; readonly does: Fault; left: number }
type Latch = {
  readonly which: Which
  readonly where: 'before' | 'after'
  arrive: () => void
  readonly open: Promise<void>
}

export function createFaults() {
  const rules: Rule[] = []
  const latches: Latch[] = []
  const releases = new Set<() => void>()

  return {
    /** The next requests of this kind fail this way, one unless told; those given first come first. */
    next(does: Fault, which: Which = '', times = 1): void {
      rules.push({ which, does, left: times })
    },
    /** Every request of this kind fails this way until it is told to stop. */
    always(does: Fault, which: Which = ''): () => void {
      const rule = { which, does, left: Number.POSITIVE_INFINITY }
      rules.push(rule)
      return () => {
        rule.left = 0
      }
    },
    /** The next request of this kind waits, before it is done or with its answer, until it is released. */
    hold(which: Which = '', where: 'before' | 'after' = 'before') {
      const arrived = Promise.withResolvers<void>()
      const open = Promise.withResolvers<void>()
      latches.push({ which, where, arrive: arrived.resolve, open: open.promise })
      releases.add(open.resolve)
      return { arrived: arrived.promise, release: open.resolve }
    },
    /** No fault is left, and nothing waits. */
    clear(): void {
      rules.length = 0
      latches.length = 0
      for (const release of releases) release()
    },
    /** What happens to this request. */
    take(request: string): Fault | null {
      const rule = rules.find(({ which, left }) => left > 0 && request.startsWith(which))
      if (!rule) return null
      rule.left -= 1
      return rule.does
    },
    async wait(request: string, where: 'before' | 'after'): Promise<void> {
      const at = latches.findIndex((latch) => latch.where === where && request.startsWith(latch.which))
      const [latch] = at === -1 ? [] : latches.splice(at, 1)
      latch?.arrive()
      await latch?.open
    },
  }
}

export type Faults = ReturnType<typeof createFaults>

/** A seeded sequence of numbers (mulberry32): the same seed always makes the same gym and the same kills. */
export function randomFrom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    chance: (share: number): boolean => next() < share,
    oneOf: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
  }
}

export type Random = ReturnType<typeof randomFrom>

// Chance with a fixed seed (mulberry32): the same draws on every run.

let seed = 20261116
export function random() {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
export const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
export const chance = (share: number) => random() < share
export const pick = <T>(list: readonly T[]) => list[between(0, list.length - 1)] as T
export const shuffle = <T>(list: readonly T[]) =>
  list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

/** Draws until it is one that was not taken yet. */
export const unlike = (taken: Set<string>, make: () => string) => {
  let made = make()
  while (taken.has(made)) made = make()
  taken.add(made)
  return made
}

/** How many slips of the pen a name forgives: none in a short one, more in a longer one. In letters of the longer spelling. */
const forgiven = (letters: number): number => {
  if (letters < 4) return 0
  if (letters < 8) return 1
  return letters < 13 ? 2 : 3
}

/**
 * Damerau–Levenshtein, each place touched once: letters left out, put in, mistaken, or two neighbours swapped, at the fewest.
 * Texts by characters, so that one outside the first 65 536 is one.
 */
export function slipsBetween(one: readonly string[], other: readonly string[]): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      now.push(
        Math.min(
          at(last, column) + 1,
          at(now, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          row > 1 && column > 1 && isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = now
  }
  return at(last, other.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY

/** Whether one is the other but for a few slips of the pen. */
export function isAlmost(one: string, other: string): boolean {
  if (one === other) return true
  const [letters, others] = [[...one], [...other]]
  const bound = forgiven(Math.max(letters.length, others.length))
  return Math.abs(letters.length - others.length) <= bound && slipsBetween(letters, others) <= bound
}

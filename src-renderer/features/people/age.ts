import type { Day } from '../../../src-shared/kernel/time.ts'

/** Full years on a day; somebody born on 29 February has the birthday on 1 March in a short year. */
export function ageOn(today: Day, born: Day): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

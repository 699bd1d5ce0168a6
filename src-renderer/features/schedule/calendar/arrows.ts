import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, readonly [days: number, blocks: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The arrows walk from block to block: up and down within a day, left and right to the nearest in time. */
export function walkWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-minutes]') : null
  if (!step || !here || event.altKey || event.ctrlKey || event.metaKey) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-minutes]')]
  const next = step[0] === 0 ? nextOfDay(all, here, step[1]) : nearestOfDays(all, here, step[0])
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const weekdayAt = (block: HTMLElement): number => Number(block.dataset.weekday)
const minutesAt = (block: HTMLElement): number => Number(block.dataset.minutes)

function nextOfDay(all: readonly HTMLElement[], here: HTMLElement, step: number): HTMLElement | undefined {
  const day = all
    .filter((block) => weekdayAt(block) === weekdayAt(here))
    .toSorted((a, b) => minutesAt(a) - minutesAt(b))
  return day[day.indexOf(here) + step]
}

function nearestOfDays(all: readonly HTMLElement[], here: HTMLElement, step: number): HTMLElement | undefined {
  const ahead = all.filter((block) => (weekdayAt(block) - weekdayAt(here)) * step > 0)
  const nearest = Math.min(...ahead.map((block) => Math.abs(weekdayAt(block) - weekdayAt(here))))
  const far = (block: HTMLElement) => Math.abs(minutesAt(block) - minutesAt(here))
  return ahead
    .filter((block) => Math.abs(weekdayAt(block) - weekdayAt(here)) === nearest)
    .toSorted((a, b) => far(a) - far(b))[0]
}

import { writeFileSync } from 'node:fs'

/** One line of the report. `ratio` is value to floor; `must` is what quality.md asks for. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly floor: number | null
  readonly ratio: number | null
  readonly must: string
  readonly ok: boolean
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

export type Limits = { readonly ratio?: number; readonly value?: number }

/** A figure with its floor from the same run; without limits it is only reported. */
export function figure(name: string, unit: string, value: number, floor: number | null, limits: Limits = {}): Figure {
  const ratio = floor === null ? null : value / floor
  const musts = [
    limits.ratio === undefined ? [] : [`≤ ${limits.ratio} × floor`],
    limits.value === undefined ? [] : [`≤ ${round(limits.value)} ${unit}`],
  ].flat()
  const ok =
    (ratio ?? 0) <= (limits.ratio ?? Number.POSITIVE_INFINITY) && value <= (limits.value ?? Number.POSITIVE_INFINITY)
  const rounded = {
    value: round(value),
    floor: floor === null ? null : round(floor),
    ratio: ratio === null ? null : round(ratio),
  }
  return { name, unit, ...rounded, must: musts.join(', ') || 'reported', ok }
}

/** The value below which the share `p` of the sample lies. */
export function percentile(sample: readonly number[], p: number): number {
  const sorted = sample.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN
}

export async function timed<Out>(work: () => Promise<Out> | Out): Promise<{ readonly ms: number; readonly out: Out }> {
  const begun = performance.now()
  const out = await work()
  return { ms: performance.now() - begun, out }
}

export function printTable(figures: readonly Figure[]): void {
  const show = (value: number | null) => (value === null ? '–' : String(value))
  const rows = figures.map((f) => [
    f.ok ? 'ok' : 'MISSED',
    f.name,
    `${show(f.value)} ${f.unit}`,
    show(f.floor),
    show(f.ratio),
    f.must,
  ])
  const all = [['', 'what', 'value', 'floor', 'ratio', 'must'], ...rows]
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  for (const row of all)
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
}

export const writeJson = (file: string, figures: readonly Figure[]): void =>
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)

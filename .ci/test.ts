import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium } from './chromium.ts'

/**
 * Everything that has to hold, one step after the other: `npm test`, or some of it with `--only types,unit`.
 * Each step adds to one count; the last line is `N passed, N failed`, and a failure anywhere is a failure here.
 */
const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'palestra-test-'))
const bin = (path: string) => [process.execPath, join(root, 'node_modules', path)]

type Count = { passed: number; failed: number; skipped: number }

function run(command: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const [file = '', ...args] = command
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return status === 0
}

const one = (isOk: boolean): Count => ({ passed: Number(isOk), failed: Number(!isOk), skipped: 0 })

/** Counts tests from a report; a runner that fell over without one is a failure of its own. */
function counted(isOk: boolean, read: () => Count): Count {
  try {
    const count = read()
    return { ...count, failed: isOk ? count.failed : Math.max(1, count.failed) }
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function vitest(): Count {
  const file = join(reports, 'vitest.json')
  const isOk = run([
    ...bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return counted(isOk, () => {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
    return {
      passed: report.numPassedTests ?? 0,
      failed: report.numFailedTests ?? 0,
      skipped: report.numPendingTests ?? 0,
    }
  })
}

function playwright(): Count {
  const file = join(reports, 'playwright.json')
  const env = { PALESTRA_CHROMIUM: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const isOk = run([...bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], env)
  return counted(isOk, () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as { stats: Record<string, number> }
    return {
      passed: stats.expected ?? 0,
      failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
      skipped: stats.skipped ?? 0,
    }
  })
}

const steps: readonly (readonly [name: string, step: () => Count])[] = [
  ['types', () => one(run([...bin('typescript/bin/tsc'), '--noEmit']))],
  ['lint', () => one(run([...bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.']))],
  ['unused', () => one(run([...bin('knip/bin/knip.js')]))],
  ['build', () => one(run([process.execPath, join(root, '.ci', 'build.ts')]))],
  ['unit', vitest],
  ['torture', () => one(run([process.execPath, join(root, 'bench', 'torture.ts'), '--kills', '50']))],
  ['browser', playwright],
]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = values.only?.split(',')
const unknown = wanted?.filter((name) => !steps.some(([known]) => known === name)) ?? []
if (unknown.length > 0)
  throw new Error(`no such step: ${unknown.join(', ')}; there are ${steps.map(([name]) => name).join(', ')}`)

const total: Count = { passed: 0, failed: 0, skipped: 0 }
for (const [name, step] of steps) {
  if (wanted && !wanted.includes(name)) continue
  process.stdout.write(`\n── ${name}\n`)
  const count = step()
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
  process.stdout.write(
    `── ${name}: ${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}\n`,
  )
}
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}\n`,
)
process.exitCode = total.failed === 0 ? 0 : 1

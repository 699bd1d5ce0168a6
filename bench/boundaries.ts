import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkStore } from '../src-main/db/check.ts'
import { copyOf, dropFolder } from './a-gym.ts'
import { aGymBeforeItsNight, type Night, nights } from './a-night.ts'
import { type Cut, goOn, nightDeskOn } from './cut.ts'
import { neverIn, withStore } from './verdict.ts'

const program = join(import.meta.dirname, 'cut.ts')
const compileCache = join(tmpdir(), 'palestra-torture-cache')

/** True when the program was cut off there; false when it came to its end because there are fewer units. */
const cutOff = (folder: string, { process: name }: Night, { where, units }: Cut): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, name, where, String(units)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true)
      else if (code === 0) resolve(false)
      else reject(new Error(`the night ended with ${code}: ${said.slice(-600)}`))
    })
  })

/** The clock stands still and ids follow each other, so that a night leaves the same file whatever happened to it. */
const everythingIn = (folder: string): string =>
  withStore(folder, (sqlite) => {
    const names = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .pluck()
      .all() as string[]
    return JSON.stringify(names.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()])).replaceAll(
      /"attempts":\d+/g,
      '',
    )
  })

async function bringToItsEnd(folder: string, night: Night): Promise<void> {
  const desk = nightDeskOn(folder, night)
  await goOn(desk, night)
  await desk.close()
}

type Judge = (folder: string, how: string) => readonly string[]

/** What is wrong with a night that was cut off and has come to its end. */
const judgeOf =
  (night: Night, reference: string): Judge =>
  (folder, how) => {
    const broken = withStore(folder, (sqlite) => [
      ...checkStore(sqlite).map(({ rule }) => `not so: ${rule}`),
      ...neverIn(sqlite),
    ])
    const differs = everythingIn(folder) === reference ? [] : ['the night differs from an uninterrupted one']
    return [...broken, ...differs].map((wrong) => `${night.process}, ${how}: ${wrong}`)
  }

/** Cuts once, goes on to the end. */
async function once(original: string, night: Night, cut: Cut, judge: Judge): Promise<readonly string[]> {
  const folder = copyOf(original)
  const wasCut = await cutOff(folder, night, cut)
  await bringToItsEnd(folder, night)
  const violations = judge(folder, `cut ${cut.where} ${cut.units} units`)
  dropFolder(folder)
  return wasCut
    ? violations
    : [...violations, `${night.process} was over before it was cut ${cut.where} ${cut.units} units`]
}

/** Cuts after every single unit until nothing is left to cut. */
async function everyUnit(original: string, night: Night, units: number, judge: Judge): Promise<readonly string[]> {
  const folder = copyOf(original)
  let cuts = 0
  while (cuts <= units && (await cutOff(folder, night, { where: 'after', units: 1 }))) cuts += 1
  await bringToItsEnd(folder, night)
  const violations = judge(folder, `cut after every unit, ${cuts} times`)
  dropFolder(folder)
  return cuts === units ? violations : [...violations, `${night.process} was cut ${cuts} times instead of ${units}`]
}

/** Some at a time: most of a short program's life is its start. */
async function together<Out>(tasks: readonly (() => Promise<Out>)[], atOnce: number): Promise<readonly Out[]> {
  const out: Out[] = []
  const left = tasks.entries()
  const work = async () => {
    for (const [index, task] of left) out[index] = await task()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return out
}

export type Boundaries = { readonly kills: number; readonly violations: readonly string[] }

/** Kills each night before its first unit, inside and after every one: each unit exactly once, as if nothing had been. */
export async function tortureBoundaries(): Promise<Boundaries> {
  const original = await aGymBeforeItsNight()
  const tasks: (() => Promise<readonly string[]>)[] = []
  let kills = 0
  for (const night of nights) {
    const whole = copyOf(original)
    await bringToItsEnd(whole, night)
    const reference = everythingIn(whole)
    const units = withStore(
      whole,
      (sqlite) => sqlite.prepare('SELECT count(*) FROM process_unit').pluck().get() as number,
    )
    dropFolder(whole)
    const judge = judgeOf(night, reference)
    const numbers = Array.from({ length: units + 1 }, (_, n) => n)
    const cuts = numbers.flatMap((n): Cut[] => [
      { where: 'after', units: n },
      ...(n === 0 ? [] : [{ where: 'inside' as const, units: n }]),
    ])
    tasks.push(
      () => everyUnit(original, night, units, judge),
      ...cuts.map((cut) => () => once(original, night, cut, judge)),
    )
    kills += units + cuts.length
  }
  const violations = (await together(tasks, 2)).flat()
  dropFolder(original)
  return { kills, violations }
}

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

const unitsDone = (folder: string): number =>
  withStore(folder, (sqlite) => sqlite.prepare('SELECT count(*) FROM process_unit').pluck().get() as number)

const wrongNow = (folder: string): readonly string[] =>
  withStore(folder, (sqlite) => checkStore(sqlite).map(({ rule }) => `not so: ${rule}`))

type Judged = { readonly kills: number; readonly violations: readonly string[] }

/** Cuts one night before its first unit, then inside every unit and after it, and lets it come to its end. */
async function cutEverywhere(original: string, night: Night): Promise<Judged> {
  const [whole, folder] = [copyOf(original), copyOf(original)]
  await bringToItsEnd(whole, night)
  const cuts: Cut[] = [{ where: 'after', units: 0 }]
  for (let n = 0; n < unitsDone(whole); n += 1) cuts.push({ where: 'inside', units: 1 }, { where: 'after', units: 1 })
  const violations: string[] = []
  let committed = 0
  for (const [index, cut] of cuts.entries()) {
    if (!(await cutOff(folder, night, cut))) violations.push('it was over before it was cut')
    if (cut.where === 'after') committed += cut.units
    if (unitsDone(folder) !== committed)
      violations.push(`cut ${index}: ${unitsDone(folder)} units done, not ${committed}`)
    violations.push(...wrongNow(folder).map((wrong) => `cut ${index}: ${wrong}`))
  }
  await bringToItsEnd(folder, night)
  violations.push(...wrongNow(folder), ...withStore(folder, neverIn))
  if (everythingIn(folder) !== everythingIn(whole)) violations.push('the night differs from an uninterrupted one')
  for (const done of [whole, folder]) dropFolder(done)
  return { kills: cuts.length, violations: violations.map((wrong) => `${night.process}: ${wrong}`) }
}

/** Kills every night at every boundary of its units: each is done exactly once, as if nothing had happened. */
export async function tortureBoundaries(): Promise<Judged> {
  const original = await aGymBeforeItsNight()
  const all = await Promise.all(nights.map((night) => cutEverywhere(original, night)))
  dropFolder(original)
  return {
    kills: all.reduce((sum, { kills }) => sum + kills, 0),
    violations: all.flatMap(({ violations }) => violations),
  }
}

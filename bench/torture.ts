import { parseArgs } from 'node:util'
import { nextWeek } from '../src-shared/domain/processes.ts'
import { systemClock } from '../src-shared/kernel/clock.ts'
import { type Day, type IsoWeek, mondayOfWeek } from '../src-shared/kernel/time.ts'
import { aGym, week as benchWeek, copyOf, dropFolder, timeZone } from './a-gym.ts'
import { tortureBoundaries } from './boundaries.ts'
import { type Random, randomFrom } from './random.ts'
import { booksIn, stateOf, weekIn, wrongIn } from './verdict.ts'
import { type Ending, pause, program, start, type Victim } from './victim.ts'

/** How a week is made by a program of its own: started, known to be at it, and known to be through. */
type Kind = {
  readonly name: string
  readonly original: string
  readonly week: IsoWeek
  /** How many runs it has to do, all in all. */
  readonly runs: number
  /** What it says before it begins with them. */
  readonly isUp: string
  readonly start: (folder: string) => Victim
  /** Resolves when everything is done and the program is gone. */
  readonly complete: (victim: Victim) => Promise<Ending>
}

type Counts = { kills: number; before: number; inside: number; after: number; completed: number; refused: number }
type Torture = Readonly<Counts> & { readonly seconds: number; readonly violations: readonly string[] }

const size = { templates: 400, places: 12 }

/** `desk run generation`: a person at the command line. Only the machine's own clock is to be had there. */
async function byCommand(): Promise<Kind> {
  const week = nextWeek(systemClock.now(), timeZone)
  const troubleIn = mondayOfWeek(week) as Day
  return {
    name: 'run generation',
    original: await aGym({ ...size, troubleIn, openedAt: systemClock.now() }),
    week,
    runs: 1,
    isUp: 'run starts',
    start: (folder) => start(folder, ['run', 'generation', '--for', week]),
    complete: (victim) => victim.ended,
  }
}

/** `desk serve` on a Sunday evening: two weeks are owed, and the evenings and nights since the gym was opened. */
async function byCatchUp(): Promise<Kind> {
  return {
    name: 'serve, catching up',
    original: await aGym({ ...size, troubleIn: mondayOfWeek(benchWeek) as Day }),
    week: benchWeek as IsoWeek,
    runs: 17,
    isUp: '"ready":true',
    start: (folder) => start(folder, ['serve', '--port', '0', '--test-clock', '2026-03-08T21:30:00Z']),
    complete: async (victim) => {
      // Runs that were cut off and weeks that are owed: the last one is over when no other starts.
      await victim.says('"ready":true')
      for (let heard = ''; ; ) {
        await pause(250)
        const now = victim.log()
        if (now === heard && now.split('run starts').length === now.split('run ends').length) break
        heard = now
      }
      victim.kill('SIGTERM')
      return victim.ended
    },
  }
}

/** How long to wait for a run that an earlier kill may have left nothing of. */
const patience = 1500

/** Kills a process at a random moment of one of its runs; one in ten at any moment of its life, also before it began. */
async function killOne(kind: Kind, folder: string, random: Random, runLength: number, counts: Counts): Promise<void> {
  const victim = kind.start(folder)
  if (random.chance(0.1)) await pause(random.below(400))
  else {
    await victim.says(kind.isUp)
    await Promise.race([victim.says('run starts', 1 + random.below(kind.runs)), pause(patience)])
    await pause(random.next() * 0.8 * runLength)
  }
  victim.kill('SIGKILL')
  const { wasKilled } = await victim.ended
  counts.kills += 1
  counts[wasKilled ? stateOf(folder, kind.week) : 'after'] += 1
}

/** Cuts a week off one to four times, lets it come to its end, and looks at what is there. */
async function killRounds(kind: Kind, kills: number, random: Random, counts: Counts): Promise<readonly string[]> {
  const whole = copyOf(kind.original)
  const runLength = await lengthOfRun(kind, whole)
  const reference = weekIn(whole, kind.week)
  const books = booksIn(whole)
  const violations = wrongIn(whole, kind.week, reference).map((wrong) => `${kind.name}, never interrupted: ${wrong}`)
  for (let left = kills; left > 0; ) {
    const folder = copyOf(kind.original)
    const times = Math.min(left, 1 + random.below(4))
    for (let n = 0; n < times; n += 1) await killOne(kind, folder, random, runLength, counts)
    left -= times
    const wrong = [...(await completed(kind, folder, reference))]
    if (booksIn(folder) !== books) wrong.push('the books differ from those of an uninterrupted desk')
    violations.push(...wrong.map((one) => `${kind.name}, ${times} kills: ${one}`))
    counts.completed += 1
    dropFolder(folder)
  }
  dropFolder(whole)
  return violations
}

async function lengthOfRun(kind: Kind, folder: string): Promise<number> {
  const victim = kind.start(folder)
  await victim.says('run starts')
  const begun = performance.now()
  await victim.says('run ends')
  const length = performance.now() - begun
  await kind.complete(victim)
  return length
}

async function completed(kind: Kind, folder: string, reference: string): Promise<readonly string[]> {
  const { code, said } = await kind.complete(kind.start(folder))
  const wrong = wrongIn(folder, kind.week, reference)
  return code === 0 ? wrong : [...wrong, `the restart ended with ${code}: ${said.slice(-300)}`]
}

/** Three programs at once on one folder, one of them killed; a second desk is refused. */
async function crowd(kind: Kind, rounds: number, random: Random, counts: Counts): Promise<readonly string[]> {
  const violations: string[] = []
  const whole = copyOf(kind.original)
  const runLength = await lengthOfRun(kind, whole)
  const reference = weekIn(whole, kind.week)
  for (let n = 0; n < rounds; n += 1) {
    const folder = copyOf(kind.original)
    const desk = start(folder, ['serve', '--port', '0'])
    await desk.says('"ready":true')
    const second = start(folder, ['serve', '--port', '0'])
    const victims = [kind.start(folder), kind.start(folder)]
    if (n % 2 === 1) {
      await victims[0]?.says('run starts')
      await pause(random.next() * runLength)
      victims[0]?.kill('SIGKILL')
      counts.kills += 1
      counts[stateOf(folder, kind.week)] += 1
    }
    const endings = await Promise.all(victims.map(({ ended }) => ended))
    for (const { code, wasKilled, said } of endings)
      if (code !== 0 && !wasKilled) violations.push(`a run beside a desk ended with ${code}: ${said.slice(-300)}`)
    const refusal = await second.ended
    if (refusal.code === 1 && refusal.said.includes('another desk is already running')) counts.refused += 1
    else violations.push(`a second desk was not refused: ${refusal.code} ${refusal.said.slice(-300)}`)
    desk.kill('SIGTERM')
    await desk.ended
    violations.push(...(await completed(kind, folder, reference)).map((wrong) => `three at once: ${wrong}`))
    counts.completed += 1
    dropFolder(folder)
  }
  dropFolder(whole)
  return violations
}

/** Kills desks and runs at random moments until they must have lost or doubled something, if they ever do. */
async function tortureAtRandom({ kills, seed }: { kills: number; seed: number }): Promise<Torture> {
  const begun = performance.now()
  const random = randomFrom(seed)
  const counts: Counts = { kills: 0, before: 0, inside: 0, after: 0, completed: 0, refused: 0 }
  const [command, catchUp] = [await byCommand(), await byCatchUp()]
  const violations = [
    ...(await killRounds(command, Math.ceil(kills / 2), random, counts)),
    ...(await killRounds(catchUp, Math.floor(kills / 2), random, counts)),
    ...(await crowd(command, Math.max(2, Math.ceil(kills / 12)), random, counts)),
  ]
  for (const { original } of [command, catchUp]) dropFolder(original)
  return { ...counts, seconds: Math.round((performance.now() - begun) / 1000), violations }
}

if (import.meta.main) {
  const options = { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } } as const
  const { values } = parseArgs({ options })
  const atRandom = await tortureAtRandom({ kills: Number(values.kills), seed: Number(values.seed) })
  const begun = performance.now()
  const boundaries = await tortureBoundaries()
  const violations = [...atRandom.violations, ...boundaries.violations]
  const counts = {
    ...atRandom,
    boundaries: boundaries.kills,
    seconds: atRandom.seconds + Math.round((performance.now() - begun) / 1000),
  }
  process.stdout.write(`${JSON.stringify({ program, ...counts, violations: violations.length })}\n`)
  for (const wrong of violations) process.stdout.write(`VIOLATION ${wrong}\n`)
  if (violations.length > 0) process.exitCode = 1
}

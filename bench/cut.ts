import { system } from '../src-main/app/actor.ts'
import { composeDesk, type Desk } from '../src-main/app/compose.ts'
import { openRun } from '../src-main/processes/runs.repo.ts'
import { silent } from '../src-main/testing/desk.ts'
import { settableClock } from '../src-shared/kernel/clock.ts'
import { type Night, nights } from './a-night.ts'

/** Where the program is cut off: after so many units were committed, or inside one that is done and not committed. */
export type Cut = { readonly where: 'after' | 'inside'; readonly units: number }

/** Longer than a batch, so that every batch is one unit and every commit one boundary. */
const slowUnit = 60

const wait = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

export const nightDeskOn = (folder: string, { at }: Night): Desk =>
  composeDesk({ folder, clock: settableClock(at), log: silent })

/** Opens the night's run as the timer would, once, and does what is left of it. */
export async function goOn(desk: Desk, { process, period }: Night): Promise<void> {
  const runs = desk.store.sqlite.prepare("SELECT id FROM process_run WHERE process = ? AND started_by = 'timer'")
  if (runs.get(process) === undefined) {
    const owed = desk.definitions[process].asked(desk.host.queryCtx(system), period)
    if (!owed) throw new Error(`${process} cannot be asked for ${period}`)
    desk.host.transact(system, (ctx) => openRun(ctx, owed, 'timer', 'system', null))
  }
  await desk.runner.wake()
}

/** Arms the desk to kill its own program, as hard as can be, at one place of the run. */
function arm(desk: Desk, { process: name }: Night, { where, units }: Cut): void {
  const die = () => process.kill(process.pid, 'SIGKILL')
  const definition = desk.definitions[name]
  const { prepare } = definition
  let begun = 0
  const slowed: typeof prepare = (...args) => {
    const work = prepare(...args)
    return {
      ...work,
      perform: (ctx, unit) => {
        begun += 1
        const outcome = work.perform(ctx, unit)
        if (where === 'inside' && begun === units) die()
        wait(slowUnit)
        return outcome
      },
    }
  }
  Object.assign(definition, { prepare: slowed })
  // Heard after every commit.
  desk.host.listen(() => {
    if (where === 'after' && begun === units) die()
  })
}

if (import.meta.main) {
  const [folder = '', name, where, units] = process.argv.slice(2)
  const night = nights.find(({ process: known }) => known === name)
  if (!night) throw new Error(`no such night: ${name}`)
  const desk = nightDeskOn(folder, night)
  arm(desk, night, { where: where === 'inside' ? 'inside' : 'after', units: Number(units) })
  await goOn(desk, night)
  await desk.close()
}

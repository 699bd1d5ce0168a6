import type { ProcessLine, Run } from '../../../src-shared/contract/processes.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import type { RunId } from '../../../src-shared/kernel/brand.ts'
import type { TestDesk } from '../../testing/desk.ts'

/** Runs a process by hand, for today unless told otherwise. */
export async function runNow(desk: TestDesk, process: ProcessName, period: string | null = null): Promise<Run> {
  const { id } = await desk.call<{ id: RunId }>('processes.start', { process, period })
  return desk.runner.finished(id)
}

/** A clock that comes to a moment with everything done that was due by then. */
export async function nightOf(desk: TestDesk, day: string, time: string): Promise<void> {
  desk.at(day, time)
  await desk.alarm.tick()
}

export const linesOf = async (desk: TestDesk, { id }: { readonly id: RunId }): Promise<readonly ProcessLine[]> =>
  (await desk.call<{ lines: readonly ProcessLine[] }>('processes.run', { id })).lines

/** The runs of a process that had something to do, oldest first. */
export const busyRuns = async (desk: TestDesk, process: ProcessName): Promise<readonly Run[]> =>
  (await desk.call<readonly Run[]>('processes.history', { from: '2020-01-01', to: '2030-01-01' }))
    .filter((run) => run.process === process && run.unitsTotal > 0)
    .toReversed()

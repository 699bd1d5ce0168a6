import type { CommandCtx } from '../app/ctx.ts'
import type { Host } from '../app/host.ts'
import type { Part, UnitCtx, UnitOutcome, UnitWork } from './process.ts'

/** The disk is full, the file is read-only, damaged or gone: no unit's fault, so the run stops. */
const isStoreFailure = (error: unknown): boolean =>
  /^SQLITE_(FULL|IOERR|CORRUPT|READONLY|CANTOPEN|NOTADB|NOMEM|BUSY|LOCKED)/.test(
    (error as { code?: string }).code ?? '',
  )

/** Gives the units of a batch their hands; `about` is what the log says of a part that failed. */
export function asUnitCtx(host: Pick<Host, 'savepoint' | 'log'>, ctx: CommandCtx, about: object): UnitCtx {
  const alone = <Out>(part: () => Out): Part<Out> => {
    try {
      return { out: host.savepoint(part) }
    } catch (error) {
      if (isStoreFailure(error)) throw error
      host.log.error({ ...about, err: error }, 'a part of a run failed and was rolled back')
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }
  return { ...ctx, alone }
}

/** PRO-3: one unit and what is written down about it, together; when it fails, that it failed. */
export function performAlone(
  ctx: UnitCtx,
  work: UnitWork,
  unit: string,
  record: (outcome: UnitOutcome) => void,
): UnitOutcome {
  const part = ctx.alone(() => {
    const outcome = work.perform(ctx, unit)
    record(outcome)
    return outcome
  })
  if ('out' in part) return part.out
  const facts = { what: work.describe(unit), error: part.error }
  const failed: UnitOutcome = {
    state: 'blocked',
    counts: {},
    lines: [{ level: 'error', code: 'process.unit-failed', facts }],
  }
  record(failed)
  return failed
}

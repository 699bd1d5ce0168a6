import type { ProcessLine } from '../../src-shared/contract/processes.ts'
import type { LeftOut } from '../../src-shared/domain/generation.ts'
import type { TrainingId } from '../../src-shared/kernel/brand.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import type { QueryCtx } from '../app/ctx.ts'

type FreeTraining = {
  readonly typeId: number
  readonly id: number
  readonly day: Day
  readonly time: string
  readonly free: number
}

/**
 * GEN-4: who is left out is told where there is still a place of the same type that week. Looked up when it is read,
 * because an hour later it may be another one. Written as `day time free`, the view words it.
 */
export function withAlternatives(
  ctx: QueryCtx,
  lines: readonly ProcessLine[],
  span: { readonly start: Day; readonly end: Day },
): readonly ProcessLine[] {
  if (!lines.some((line) => line.code === 'generation.left-out')) return lines
  const free = ctx
    .prepare(`
      SELECT id, type_id AS typeId, day, start_time AS time, capacity - places_taken AS free FROM training
      WHERE day BETWEEN ? AND ? AND cancelled_at IS NULL AND places_taken < capacity AND starts_at > ?
      ORDER BY starts_at`)
    .all(span.start, span.end, ctx.clock.now()) as FreeTraining[]
  const byType = Map.groupBy(free, (training) => training.typeId)
  return lines.map((line) => {
    if (line.code !== 'generation.left-out') return line
    const others = byType.get(Number(line.facts.typeId)) ?? []
    const texts = others.map(({ day, time, free: places }) => `${day} ${time} ${places}`)
    return { ...line, facts: { ...line.facts, alternatives: texts.length === 0 ? 'none' : texts.join(', ') } }
  })
}

/** Who was left out of a training when it was generated, and why. */
export const leftOutOf = (ctx: QueryCtx, trainingId: TrainingId): readonly (LeftOut & { readonly name: string })[] =>
  ctx
    .prepare(`
      SELECT l.facts ->> 'personId' AS personId, trim(p.given_name || ' ' || p.family_name) AS name, l.facts ->> 'reason' AS reason
      FROM training t
      JOIN process_line l ON l.run_id = t.run_id AND l.code = 'generation.left-out' AND l.unit = 'template:' || t.template_id
      JOIN person p ON p.id = l.facts ->> 'personId'
      WHERE t.id = ? AND l.facts ->> 'trainingId' = t.id
      ORDER BY l.id`)
    .all(trainingId) as (LeftOut & { name: string })[]

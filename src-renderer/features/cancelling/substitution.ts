import type { SubstitutionPlan, Training } from '../../../src-shared/contract/trainings.ts'
import type { TrainerId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'

export const scopes = ['class', 'day', 'range'] as const
export type Scope = (typeof scopes)[number]

type Handed = Pick<Training, 'id' | 'day' | 'trainerId'>
type Days = { readonly from: Day | undefined; readonly to: Day | undefined }

/** Which classes change hands, as the desk asks for it; undefined while something is not said yet. */
export function substitutionOf(training: Handed, substituteId: TrainerId | null, scope: Scope, days: Days) {
  const from = scope === 'range' ? days.from : training.day
  const to = scope === 'range' ? days.to : training.day
  if (substituteId === null || from === undefined || to === undefined) return undefined
  const trainingId = scope === 'class' ? training.id : null
  return { trainerId: training.trainerId, substituteId, from, to, trainingId }
}

/** Those that clash stay with their trainer. */
export const handedOver = (plan: SubstitutionPlan | undefined): number =>
  plan?.classes.filter(({ clash }) => clash === null).length ?? 0

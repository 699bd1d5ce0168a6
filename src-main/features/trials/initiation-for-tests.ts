import { expect } from 'vitest'
import type { TrialCandidate } from '../../../src-shared/contract/trials.ts'
import type { StoredMembershipState } from '../../../src-shared/domain/memberships.ts'
import type { AttendanceId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { sayRefusal } from '../../../src-shared/words/index.ts'
import { Refused } from '../../app/ctx.ts'
import type { trainingType } from '../../db/schema/week.ts'
import { aDesk } from '../../testing/desk.ts'

/** The free-trial document's own sentences. */
export const trialUsedFr = 'Cet enfant a déjà utilisé son essai gratuit. Une adhésion est maintenant requise.'
export const trialRequiredFr =
  'L’essai gratuit est obligatoire pour les enfants non adhérents. Veuillez cocher la case correspondante.'

type Form = { readonly usesTrial?: boolean; readonly [field: string]: unknown }
type Household = {
  readonly householdId: PersonId
  readonly free: number
  readonly discoveryPlaces: number
  readonly discoveryFree: number
  readonly people: readonly TrialCandidate[]
}

/** A desk on Wednesday 4 March 2026 with initiations A, B and C on the Saturdays to come, and a family. */
export function initiations(fields: Partial<typeof trainingType.$inferInsert> = {}) {
  const desk = aDesk({ now: '2026-03-04T10:00:00Z' })
  const { build } = desk
  const typeId = build.type({ name: 'Initiation roller', isInitiation: true, ...fields })
  const trainerId = build.trainer({ name: 'Léa' })
  const on = (day: string, startTime = '14:00'): TrainingId =>
    build.training({ day: day as Day, startTime: startTime as WallTime, typeId, trainerId })
  const parent = build.person({ givenName: 'Claire', familyName: 'Dupont', birthDate: '1985-02-11' as Day })
  let births = 0
  const register = async (personId: PersonId, trainingId: TrainingId, form: Form = {}): Promise<AttendanceId> =>
    (await desk.call<{ id: AttendanceId }>('attendance.register', { trainingId, personId, ...form })).id
  return {
    desk,
    typeId,
    on,
    a: on('2026-03-07'),
    b: on('2026-03-14'),
    c: on('2026-03-21'),
    parent,
    /** A child of the parent, each a year younger than the one before; `null`: without a membership. */
    child: (givenName: string, state: StoredMembershipState | null, guardianId: PersonId = parent): PersonId => {
      births += 1
      const birthDate = `${2012 + births}-05-03` as Day
      const id = build.person({ givenName, familyName: 'Dupont', birthDate, guardianId })
      if (state) build.membership({ personId: id, state })
      return id
    },
    register,
    /** Registers with the box ticked. */
    tries: (personId: PersonId, trainingId: TrainingId, form: Form = {}) =>
      register(personId, trainingId, { usesTrial: true, ...form }),
    cancel: async (id: AttendanceId): Promise<void> => {
      const [row] = desk.rows('SELECT version FROM attendance WHERE id = ?', id)
      await desk.call('attendance.cancel', { id, version: row?.version, isWaived: false, reason: null })
    },
    household: (personId: PersonId, trainingId: TrainingId) =>
      desk.call<Household>('trials.household', { personId, trainingId }),
    /** Where somebody has been written down, in order: `A`'s and `B`'s day, state, and whether by trial. */
    places: (personId: PersonId): readonly string[] =>
      desk
        .rows(
          `SELECT t.day || ' ' || a.state || iif(a.uses_trial, ' by trial', '') AS line
           FROM attendance a JOIN training t ON t.id = a.training_id WHERE a.person_id = ? ORDER BY a.id`,
          personId,
        )
        .map(({ line }) => String(line)),
  }
}

export type Initiations = ReturnType<typeof initiations>

/** What the box shows for one person, as the document lists them: `pending offered`, `no: trial-used`, `available` or `used`. */
export async function shown({ household }: Initiations, personId: PersonId, trainingId: TrainingId) {
  const { people } = await household(personId, trainingId)
  const who = people.find((one) => one.personId === personId)
  if (!who) return 'nobody'
  const { admission, usedTrial } = who
  const box = admission.may ? `${admission.as} ${admission.trial}` : `no: ${admission.why}`
  return `${box}, ${usedTrial ? 'used' : 'available'}`
}

/** What the desk answers, in French; and nothing at all has changed. */
export async function refusedInFrench({ desk }: Initiations, deed: () => Promise<unknown>, code: string) {
  const before = desk.dump()
  const refusal = await deed().then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(refusal instanceof Refused)) throw new Error(`not refused: ${refusal}`)
  expect(refusal.code).toBe(code)
  expect(desk.dump()).toBe(before)
  return sayRefusal('fr', refusal.code, refusal.facts)
}

import { beforeEach, describe, expect, it } from 'vitest'
import type { SubstitutionPlan } from '../../../src-shared/contract/trainings.ts'
import type { TrainerId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant, WallTime } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type AClass, aClass } from '../attendance/class-for-tests.ts'

let here: AClass
let tom: TrainerId
beforeEach(() => {
  here = aClass()
  tom = here.desk.build.trainer({ name: 'Tom' })
})

const asked = (input: object = {}) => ({
  trainerId: here.trainerId,
  substituteId: tom,
  from: '2026-03-12',
  to: '2026-03-12',
  trainingId: null,
  ...input,
})
async function substitute(input: object = {}): Promise<SubstitutionPlan> {
  const before = here.desk.dump()
  const shown = await here.desk.call<SubstitutionPlan>('trainings.previewSubstitution', asked(input))
  expect(here.desk.dump()).toBe(before)
  const done = await here.desk.call<SubstitutionPlan>('trainings.substitute', { ...asked(input), reason: 'ill' })
  expect(done).toEqual(shown)
  return done
}
async function refused(code: string, input: object = {}): Promise<void> {
  await expectRefused(here.desk, 'trainings.previewSubstitution', asked(input), code)
  await expectRefused(here.desk, 'trainings.substitute', { ...asked(input), reason: 'ill' }, code)
}
const toms = (day: string, startTime: string, fields: object = {}): TrainingId =>
  here.desk.build.training({ trainerId: tom, day: day as Day, startTime: startTime as WallTime, ...fields })
const trainerOf = (id: TrainingId) =>
  here.desk.rows('SELECT trainer_id FROM training WHERE id = ?', id)[0]?.trainer_id as unknown
const idsOf = ({ classes }: SubstitutionPlan) => classes.map(({ training }) => training.id)

describe('a substitute takes over', () => {
  it('the classes of a day that are still to come', async () => {
    const morning = here.on('2026-03-12', '08:00')
    const cancelled = here.on('2026-03-12', '20:00')
    here.desk.store.sqlite.exec(`UPDATE training SET cancelled_at = 1 WHERE id = ${cancelled}`)
    const nextDay = here.on('2026-03-13', '18:30')
    here.desk.at('2026-03-12', '08:00')
    expect(idsOf(await substitute())).toEqual([here.id])
    expect([here.id, morning, cancelled, nextDay].map(trainerOf)).toEqual([
      tom,
      here.trainerId,
      here.trainerId,
      here.trainerId,
    ])
    expect(here.desk.rows('SELECT version FROM training WHERE id = ?', here.id)).toEqual([{ version: 2 }])
  })
  it('some days, both included, in order of time', async () => {
    const ids = [here.on('2026-03-14', '09:00'), here.on('2026-03-13', '18:30'), here.on('2026-03-15', '09:00')]
    expect(idsOf(await substitute({ to: '2026-03-14' }))).toEqual([here.id, ids[1], ids[0]])
    expect(ids.map(trainerOf)).toEqual([tom, tom, here.trainerId])
  })
  it('one class only', async () => {
    const other = here.on('2026-03-12', '20:00')
    expect(idsOf(await substitute({ trainingId: other }))).toEqual([other])
    expect([here.id, other].map(trainerOf)).toEqual([here.trainerId, tom])
  })
  it('and those who mean to come are told, each time it happens', async () => {
    const attend = (state: 'registered' | 'waitlisted' | 'cancelled', personId = here.desk.build.person()) => {
      here.desk.build.attendance({ trainingId: here.id, personId, state })
      return personId
    }
    const [ann, waiting] = [attend('registered', here.ann), attend('waitlisted')]
    attend('cancelled')
    expect((await substitute()).classes[0]?.people).toBe(2)
    const key = (version: number, who: number) => `training.substituted substitution:${here.id}:${version}:${who}`
    expect(here.told()).toEqual([key(1, ann), key(1, waiting)])
    expect(JSON.parse(String(here.desk.rows('SELECT facts FROM message')[0]?.facts))).toEqual({
      type: 'Yoga',
      day: '2026-03-12',
      time: '18:30',
      trainer: 'Léa',
      substitute: 'Tom',
      reason: 'ill',
    })
    await substitute({ trainerId: tom, substituteId: here.trainerId })
    expect(here.told().slice(2)).toEqual([key(2, ann), key(2, waiting)])
  })
})

describe('GEN-6: what clashes stays with its trainer', () => {
  it('while the others go', async () => {
    const judo = here.desk.build.type({ name: 'Judo' })
    toms('2026-03-12', '19:00', { typeId: judo })
    const other = here.on('2026-03-12', '10:00')
    const { classes } = await substitute()
    expect(classes.map(({ clash }) => clash)).toEqual([null, { typeName: 'Judo', startTime: '19:00' }])
    expect([here.id, other].map(trainerOf)).toEqual([here.trainerId, tom])
  })
  it('one that ends as the next begins does not clash, nor one that is cancelled', async () => {
    toms('2026-03-12', '17:30')
    toms('2026-03-12', '19:30')
    toms('2026-03-12', '18:30', { cancelledAt: 1 as Instant })
    expect((await substitute()).classes[0]?.clash).toBeNull()
  })
  it('also with a class of the evening before that goes on after midnight', async () => {
    const night = here.on('2026-03-13', '00:30')
    toms('2026-03-12', '23:45')
    const plan = await here.desk.call<SubstitutionPlan>(
      'trainings.previewSubstitution',
      asked({ from: '2026-03-13', to: '2026-03-13' }),
    )
    expect(plan.classes).toMatchObject([{ training: { id: night }, clash: { startTime: '23:45' } }])
  })
  it('nobody takes over two classes at once', async () => {
    const twin = here.on('2026-03-12', '19:00')
    const { classes } = await substitute()
    expect(classes.map(({ clash }) => clash?.startTime)).toEqual([undefined, '18:30'])
    expect([here.id, twin].map(trainerOf)).toEqual([tom, here.trainerId])
  })
})

describe('a substitution is refused', () => {
  it('when all of it clashes', async () => {
    toms('2026-03-12', '18:00')
    const input = { ...asked(), reason: 'ill' }
    await expectRefused(here.desk, 'trainings.substitute', input, 'substitution.all-clash')
  })
  it('by oneself, by nobody, by somebody who does not teach', async () => {
    await refused('substitution.same-trainer', { substituteId: here.trainerId })
    await refused('desk.not-found', { substituteId: 99 })
    await refused('desk.not-found', { trainerId: 99 })
    await refused('substitution.inactive', { substituteId: here.desk.build.trainer({ isActive: false }) })
  })
  it('of nothing, of what has begun, of the class of another, backwards', async () => {
    await refused('substitution.nothing', { from: '2026-03-13', to: '2026-03-20' })
    await refused('substitution.nothing', { trainingId: toms('2026-03-12', '09:00') })
    await refused('substitution.nothing', { trainingId: 99 })
    await refused('substitution.backwards', { to: '2026-03-11' })
    here.desk.at('2026-03-12', '18:30')
    await refused('substitution.nothing')
  })
})

import type { Services } from '../../app/services.ts'
import { attendedBy } from './attended.ts'
import { cancelParticipation, planCancellation } from './cancelling.ts'
import { historyOf } from './history.ts'
import { mark, markAll } from './marking.ts'
import { planRegistration, register, settle } from './registering.ts'

export const attendanceServices: Services['attendance'] = {
  ofPerson: (ctx, { personId, from, to }) => attendedBy(ctx, personId, from, to),
  history: (ctx, { personId, limit }) => historyOf(ctx, personId, limit),
  mark: (ctx, { id, as }) => {
    mark(ctx, id, as)
    return {}
  },
  markAll: (ctx, { trainingId, absent }) => markAll(ctx, trainingId, absent),
  previewRegister: (ctx, wanted) => {
    const { visit, coming, shown } = planRegistration(ctx, wanted)
    return { settlement: shown, free: visit.capacity - visit.placesTaken, usesTrial: coming.usesTrial }
  },
  register: (ctx, { commandId: _id, ...wanted }) => register(ctx, wanted),
  settle: (ctx, input) => ({ settlement: settle(ctx, input) }),
  previewCancel: (ctx, { id, isWaived }) => planCancellation(ctx, id, isWaived).shown,
  cancel: (ctx, { commandId: _id, ...asked }) => cancelParticipation(ctx, asked),
}

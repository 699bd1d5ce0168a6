import { todayOf } from '../../app/ctx.ts'
import type { Files } from '../../app/files.ts'
import type { Services } from '../../app/services.ts'
import { kinById } from '../people/guardian.ts'
import { certificateServices } from './certificates.ts'
import { deedServices } from './deeds.ts'
import { enrollingServices } from './enrolling.ts'
import { listServices } from './lists.ts'
import { asShown, membershipsOf } from './memberships.repo.ts'
import { terms } from './terms.ts'

export const membershipServices = (files: Files): Services['memberships'] => ({
  terms,
  ofPerson: (ctx, { personId }) => {
    const today = todayOf(ctx)
    return membershipsOf(ctx, kinById(ctx, personId).id).map((row) => asShown(row, today))
  },
  ...listServices,
  ...enrollingServices(files),
  ...deedServices,
  ...certificateServices(files),
})

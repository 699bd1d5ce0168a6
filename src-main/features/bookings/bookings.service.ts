import type { Services } from '../../app/services.ts'

const missing = (): never => {
  throw new Error('in the making')
}

export const bookingServices: Services['bookings'] = {
  ofCourse: missing,
  ofPerson: missing,
  byId: missing,
  preview: missing,
  reserve: missing,
  previewCancel: missing,
  cancel: missing,
  previewMove: missing,
  move: missing,
}

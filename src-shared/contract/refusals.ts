/**
 * Every expected "no" of the desk, with the HTTP status a machine reads. The words are in `words/`, one sentence a
 * code and language; a refusal without words does not compile.
 */
export const refusalStatus = {
  'desk.not-signed-in': 401,
  'desk.role-missing': 403,
  'desk.stale-version': 409,
  'desk.command-id-reused': 409,
  'desk.not-open': 409,
  'desk.already-open': 409,
  'desk.not-found': 404,
  'sign-in.wrong': 401,
  'sign-in.wait': 429,
  'staff.name-taken': 409,
  'staff.last-admin': 409,
  'staff.trainer-unknown': 404,
  'api-key.name-taken': 409,
  'settings.time-zone-unknown': 422,
  'settings.currency-in-use': 409,
  'type.name-taken': 409,
  'type.discovery-above-capacity': 422,
  'trainer.name-taken': 409,
  'room.name-taken': 409,
  'template.ends-before-start': 422,
  'place.already-there': 409,
  'place.ends-before-start': 422,
  'person.card-taken': 409,
  'person.guardian-is-dependent': 422,
  'person.birth-in-future': 422,
  'training.already-cancelled': 409,
  'training.already-ended': 409,
  'attendance.already-there': 409,
  'attendance.not-full': 409,
  'process.period-unknown': 422,
  'process.unit-unknown': 404,
  'process.unit-done': 409,
} as const

export type RefusalCode = keyof typeof refusalStatus

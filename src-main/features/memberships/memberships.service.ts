import type { Files } from '../../app/files.ts'
import type { Services } from '../../app/services.ts'

const later = (): never => {
  throw new Error('to be built')
}

export const membershipServices = (_files: Files): Services['memberships'] => ({
  terms: later,
  ofPerson: later,
  list: later,
  toRenew: later,
  enrol: later,
  enrolChild: later,
  convert: later,
  bill: later,
  previewCancel: later,
  cancel: later,
  attachCertificate: later,
  certificate: later,
})

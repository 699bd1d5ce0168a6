import type { Services } from '../../app/services.ts'

const later = (): never => {
  throw new Error('to be built')
}

export const waitingListServices: Services['waitingList'] = {
  ofPerson: later,
  offers: later,
  join: later,
  accept: later,
  decline: later,
  leave: later,
}

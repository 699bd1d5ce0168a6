import type { Services } from '../../app/services.ts'

const later = (): never => {
  throw new Error('to be built')
}

export const householdServices: Services['households'] = { of: later, move: later, setOtherGuardian: later }

import type { Services } from '../../app/services.ts'

const later = (): never => {
  throw new Error('to be built')
}

export const reportServices: Services['reports'] = { trials: later, trialPeople: later, exportTrials: later }

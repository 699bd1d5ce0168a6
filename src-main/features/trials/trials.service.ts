import type { Services } from '../../app/services.ts'

const later = (): never => {
  throw new Error('to be built')
}

export const trialServices: Services['trials'] = { initiations: later, household: later, lookalikes: later }

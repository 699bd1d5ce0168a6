import type { Services } from '../../app/services.ts'

export const tillServices = {} as unknown as Services['till']

import type { Services } from '../../app/services.ts'

export const planServices = {} as unknown as Services['plans']

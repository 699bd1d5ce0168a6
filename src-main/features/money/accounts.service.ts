import type { Services } from '../../app/services.ts'

export const accountServices = {} as unknown as Services['accounts']

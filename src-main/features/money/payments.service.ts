import type { Services } from '../../app/services.ts'

export const paymentServices = {} as unknown as Services['payments']

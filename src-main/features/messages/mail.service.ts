import type { Services } from '../../app/services.ts'

export const mailServices = {} as unknown as Services['mail']

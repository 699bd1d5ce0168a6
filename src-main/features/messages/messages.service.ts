import type { Services } from '../../app/services.ts'

export const messageServices = {} as unknown as Services['messages']

import type { Services } from '../../app/services.ts'

export const documentServices = {} as unknown as Services['documents']

import type { Services } from '../../app/services.ts'

export const subscriptionServices = {} as unknown as Services['subscriptions']

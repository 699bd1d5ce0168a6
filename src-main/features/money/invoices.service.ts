import type { Services } from '../../app/services.ts'

export const invoiceServices = {} as unknown as Services['invoices']

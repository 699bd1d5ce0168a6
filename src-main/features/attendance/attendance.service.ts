import type { Services } from '../../app/services.ts'

export const attendanceServices = {} as unknown as Services['attendance']

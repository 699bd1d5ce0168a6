import type { Desk } from '../../../src-shared/contract/index.ts'

/** One line of each list of the settings, as the desk answers it. */
export type ApiKey = Awaited<ReturnType<Desk['apiKeys']['list']>>[number]
export type Room = Awaited<ReturnType<Desk['rooms']['list']>>[number]
export type StaffMember = Awaited<ReturnType<Desk['staff']['list']>>[number]
export type Trainer = Awaited<ReturnType<Desk['trainers']['list']>>[number]

export type StaffDeed = { readonly deed: 'reset' | 'let-out'; readonly member: StaffMember }

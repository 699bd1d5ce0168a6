import type { Role } from '../../src-shared/contract/define.ts'
import type { StaffId, TrainerId } from '../../src-shared/kernel/brand.ts'

/** Who is doing it. `owner` is whoever sits at the machine's command line. */
export type Actor =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'staff'
      readonly staffId: StaffId
      readonly name: string
      readonly role: Role
      readonly trainerId: TrainerId | null
      readonly token: string
    }
  | { readonly kind: 'owner' }
  | { readonly kind: 'system' }
  | { readonly kind: 'api-key'; readonly name: string }

export const system: Actor = { kind: 'system' }
export const owner: Actor = { kind: 'owner' }
export const nobody: Actor = { kind: 'nobody' }

/** As it is written into history. */
export const actorName = (actor: Actor): string =>
  actor.kind === 'staff' || actor.kind === 'api-key' ? actor.name : actor.kind

/** The role whose rights an actor has; null for nobody. Keys and the system do not come through the contract. */
export function roleOf(actor: Actor): Role | null {
  if (actor.kind === 'staff') return actor.role
  return actor.kind === 'owner' ? 'admin' : null
}

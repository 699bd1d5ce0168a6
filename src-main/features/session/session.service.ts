import { and, eq, gt, lt, ne, sql } from 'drizzle-orm'
import { HOUR, type Instant } from '../../../src-shared/kernel/time.ts'
import { type Actor, nobody } from '../../app/actor.ts'
import { type QueryCtx, Refused } from '../../app/ctx.ts'
import { hashPassword, hashSecret, isPassword, newSecret } from '../../app/passwords.ts'
import type { Services } from '../../app/services.ts'
import { apiKey, staff, staffSession } from '../../db/schema/desk.ts'
import { trainer } from '../../db/schema/week.ts'
import type { SignInGuard } from './sign-in-guard.ts'

/** The window forgets its token when it closes; this ends those that never do. */
const sessionLength = 30 * 24 * HOUR

export const sessionServices = (guard: SignInGuard): Services['session'] => ({
  signIn: {
    async before(ctx, { name, password }) {
      const seconds = guard.secondsToWait(name)
      if (seconds > 0) throw new Refused('sign-in.wait', { seconds })
      const person = ctx.db
        .select()
        .from(staff)
        .where(and(eq(staff.name, name.trim()), eq(staff.isActive, true)))
        .get()
      guard.tried(name)
      if (!(await isPassword(password, person?.passwordHash)) || !person) throw new Refused('sign-in.wrong')
      guard.succeeded(name)
      return (write) => {
        // While the password was being looked at, it may have been reset, or its owner let go.
        const { id, passwordHash } = person
        const isStillSo = and(eq(staff.id, id), eq(staff.isActive, true), eq(staff.passwordHash, passwordHash))
        if (!write.db.select({ id: staff.id }).from(staff).where(isStillSo).get()) throw new Refused('sign-in.wrong')
        const now = write.clock.now()
        const token = newSecret()
        const expiresAt = (now + sessionLength) as Instant
        write.db.delete(staffSession).where(lt(staffSession.expiresAt, now)).run()
        write.db
          .insert(staffSession)
          .values({ tokenHash: hashSecret(token), staffId: person.id, openedAt: now, expiresAt })
          .run()
        const me = { staffId: person.id, name: person.name, role: person.role, trainerId: person.trainerId }
        return { token, expiresAt, me }
      }
    },
  },
  signOut: (ctx) => {
    if (ctx.actor.kind === 'staff')
      ctx.db
        .delete(staffSession)
        .where(eq(staffSession.tokenHash, hashSecret(ctx.actor.token)))
        .run()
    return {}
  },
  me: (ctx) => {
    if (ctx.actor.kind !== 'staff') throw new Refused('desk.not-signed-in')
    const { staffId, name, role, trainerId } = ctx.actor
    return { staffId, name, role, trainerId }
  },
})

/** Who a bearer token belongs to; nobody when it is unknown, over, or its owner was let go. */
export function actorOfToken(ctx: Pick<QueryCtx, 'db' | 'clock'>, token: string | null): Actor {
  if (token === null) return nobody
  const row = ctx.db
    .select({ staffId: staff.id, name: staff.name, role: staff.role, trainerId: staff.trainerId })
    .from(staffSession)
    .innerJoin(staff, eq(staff.id, staffSession.staffId))
    .where(
      and(
        eq(staffSession.tokenHash, hashSecret(token)),
        gt(staffSession.expiresAt, ctx.clock.now()),
        eq(staff.isActive, true),
      ),
    )
    .get()
  return row ? { kind: 'staff', ...row, token } : nobody
}

export const staffServices: Services['staff'] = {
  list: (ctx) =>
    ctx.db
      .select({
        id: staff.id,
        name: staff.name,
        role: staff.role,
        trainerId: staff.trainerId,
        trainerName: trainer.name,
        isActive: staff.isActive,
      })
      .from(staff)
      .leftJoin(trainer, eq(trainer.id, staff.trainerId))
      .orderBy(staff.name)
      .all(),
  add: {
    async before(_ctx, { name, role, trainerId, password }) {
      const passwordHash = await hashPassword(password)
      return (ctx) => {
        if (ctx.db.select().from(staff).where(eq(staff.name, name)).get())
          throw new Refused('staff.name-taken', { name })
        const isTrainerKnown =
          trainerId !== null && ctx.db.select().from(trainer).where(eq(trainer.id, trainerId)).get() !== undefined
        if (role === 'trainer' ? !isTrainerKnown : trainerId !== null && !isTrainerKnown)
          throw new Refused('staff.trainer-unknown')
        const row = { name, role, trainerId, passwordHash, createdAt: ctx.clock.now() }
        const { id } = ctx.db.insert(staff).values(row).returning({ id: staff.id }).get()
        ctx.changed('staff')
        return { id }
      }
    },
  },
  resetPassword: {
    async before(_ctx, { staffId, password }) {
      const passwordHash = await hashPassword(password)
      return (ctx) => {
        const { changes } = ctx.db.update(staff).set({ passwordHash }).where(eq(staff.id, staffId)).run()
        if (changes === 0) throw new Refused('desk.not-found')
        ctx.db.delete(staffSession).where(eq(staffSession.staffId, staffId)).run()
        ctx.changed('staff')
        return {}
      }
    },
  },
  setActive: (ctx, { staffId, isActive }) => {
    const others = ctx.db
      .select()
      .from(staff)
      .where(and(eq(staff.role, 'admin'), eq(staff.isActive, true), ne(staff.id, staffId)))
      .get()
    if (!isActive && !others) throw new Refused('staff.last-admin')
    const { changes } = ctx.db.update(staff).set({ isActive }).where(eq(staff.id, staffId)).run()
    if (changes === 0) throw new Refused('desk.not-found')
    if (!isActive) ctx.db.delete(staffSession).where(eq(staffSession.staffId, staffId)).run()
    ctx.changed('staff')
    return {}
  },
}

const keyStartLength = 12

export const apiKeyServices: Services['apiKeys'] = {
  list: (ctx) =>
    ctx.db
      .select()
      .from(apiKey)
      .orderBy(apiKey.id)
      .all()
      .map(({ keyHash: _hash, keyStart, ...row }) => ({ ...row, start: keyStart })),
  create: (ctx, { name, scopes }) => {
    if (ctx.db.select().from(apiKey).where(eq(apiKey.name, name)).get())
      throw new Refused('api-key.name-taken', { name })
    const key = `palestra_${newSecret()}`
    const row = {
      name,
      keyHash: hashSecret(key),
      keyStart: key.slice(0, keyStartLength),
      scopes,
      createdAt: ctx.clock.now(),
    }
    const { id } = ctx.db.insert(apiKey).values(row).returning({ id: apiKey.id }).get()
    ctx.changed('staff')
    return { id, key }
  },
  revoke: (ctx, { id }) => {
    const revokedAt = sql`coalesce(${apiKey.revokedAt}, ${ctx.clock.now()})`
    const { changes } = ctx.db.update(apiKey).set({ revokedAt }).where(eq(apiKey.id, id)).run()
    if (changes === 0) throw new Refused('desk.not-found')
    ctx.changed('staff')
    return {}
  },
}

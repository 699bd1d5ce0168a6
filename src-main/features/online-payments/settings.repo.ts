import type { QueryCtx } from '../../app/ctx.ts'
import { paymentSettings } from '../../db/schema/courses.ts'

/** Undefined until an admin has set up payments over the internet. */
export const paymentSettingsOf = (ctx: Pick<QueryCtx, 'db'>): typeof paymentSettings.$inferSelect | undefined =>
  ctx.db.select().from(paymentSettings).get()

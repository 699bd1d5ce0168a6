import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { isWebhookSecret, stripeKeyKind } from '../../../src-shared/domain/payment-links.ts'
import { type QueryCtx, Refused } from '../../app/ctx.ts'
import type { SecretName, Secrets } from '../../app/secrets.ts'
import type { Services } from '../../app/services.ts'
import { paymentSettings } from '../../db/schema/courses.ts'
import type { Gateway } from '../../payments/gateway.ts'
import { noProblem } from './health.ts'
import { paymentSettingsOf } from './settings.repo.ts'
import { checkKey, noteChecks } from './testing-the-key.ts'

/** As a desk is before anybody has set up payments over the internet. */
const unset = { isOn: false, returnUrl: '', ...noProblem, answeredAt: null, version: 0 } as const

function shown(ctx: QueryCtx, secrets: Secrets): OnlinePaymentSettings {
  const { isOn, returnUrl, answeredAt, version, ...noted } = paymentSettingsOf(ctx) ?? unset
  const key = secrets.get('stripe-key')
  const kind = key === undefined ? null : stripeKeyKind(key)
  return {
    isOn,
    returnUrl,
    hasKey: key !== undefined,
    isKeyKept: secrets.isKept('stripe-key'),
    keyMode: kind && (kind.isLive ? 'live' : 'test'),
    isKeyRestricted: kind?.isRestricted ?? false,
    hasWebhookSecret: secrets.get('stripe-webhook-secret') !== undefined,
    problem: problemNow(ctx, { isOn, hasKey: key !== undefined, ...noted }),
    answeredAt,
    version,
  }
}

type Noted = Pick<typeof paymentSettings.$inferSelect, 'isOn' | 'problem' | 'problemSays' | 'problemAt'>

/** A key that lasts only as long as the program is missing from the moment it starts, before anything was asked. */
function problemNow(ctx: QueryCtx, { isOn, hasKey, problem, problemSays, problemAt }: Noted & { hasKey: boolean }) {
  if (isOn && !hasKey) return { code: 'key-missing', says: null, at: problemAt ?? ctx.clock.now() } as const
  if (problem === null || problemAt === null || problem === 'key-missing') return null
  return { code: problem, says: problemSays, at: problemAt }
}

/** What was typed takes the place of what is known: null leaves it, blank forgets it. */
const after = (secrets: Secrets, name: SecretName, typed: string | null): string | undefined =>
  typed === null ? secrets.get(name) : typed || undefined

const isPage = (text: string): boolean => URL.parse(text)?.protocol === 'https:'

export const onlinePaymentServices = (secrets: Secrets, gateway: Gateway): Services['onlinePayments'] => ({
  state: (ctx) => {
    const { isOn, keyMode, problem } = shown(ctx, secrets)
    return { isOn, isTest: keyMode === 'test', problem: problem?.code ?? null }
  },
  settings: (ctx) => shown(ctx, secrets),
  change: (ctx, { version, isOn, returnUrl, key: typedKey, webhookSecret: typedSecret }) => {
    const before = paymentSettingsOf(ctx) ?? unset
    if (before.version !== version) throw new Refused('desk.stale-version')
    if (typedKey && !stripeKeyKind(typedKey)) throw new Refused('online-payments.key-malformed')
    if (typedSecret && !isWebhookSecret(typedSecret)) throw new Refused('online-payments.secret-malformed')
    if (returnUrl !== '' && !isPage(returnUrl)) throw new Refused('online-payments.return-url')
    const key = after(secrets, 'stripe-key', typedKey)
    const webhookSecret = after(secrets, 'stripe-webhook-secret', typedSecret)
    if (isOn && (key === undefined || returnUrl === '')) throw new Refused('online-payments.incomplete')
    const isSameKey = key === secrets.get('stripe-key')
    const row = { id: 1, isOn, returnUrl, version: version + 1, ...(isSameKey ? {} : noProblem) }
    ctx.db.insert(paymentSettings).values(row).onConflictDoUpdate({ target: paymentSettings.id, set: row }).run()
    ctx.changed('money')
    // Last: nothing after it can refuse, and what was refused must not have changed a secret.
    if (!isSameKey) secrets.set('stripe-key', key)
    if (webhookSecret !== secrets.get('stripe-webhook-secret')) secrets.set('stripe-webhook-secret', webhookSecret)
    return shown(ctx, secrets)
  },
  test: {
    before: async () => {
      if (secrets.get('stripe-key') === undefined) throw new Refused('online-payments.incomplete')
      const checks = await checkKey(gateway)
      return (ctx) => {
        noteChecks(ctx, checks)
        return { checks: checks.map(({ failure: _failure, ...check }) => check) }
      }
    },
  },
})

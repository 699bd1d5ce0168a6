import type { MailSettings } from '../../../src-shared/contract/messages.ts'
import { type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Secrets } from '../../app/secrets.ts'
import type { Services } from '../../app/services.ts'
import { mailSettings } from '../../db/schema/messages.ts'
import { isMailOn, leaveWaitingToPeople, mailSettingsOf, tellAsTest } from './outbox.ts'

/** As a desk is before anybody has set up its mail. */
const unset = {
  isOn: false,
  host: '',
  port: 587,
  security: 'starttls',
  user: null,
  fromAddress: '',
  version: 0,
} as const

function shown(ctx: QueryCtx, secrets: Secrets): MailSettings {
  const { isOn, host, port, security, user, fromAddress, version } = mailSettingsOf(ctx) ?? unset
  const password = {
    hasPassword: secrets.get('smtp-password') !== undefined,
    isPasswordKept: secrets.isKept('smtp-password'),
  }
  return { isOn, host, port, security, user, fromAddress, version, ...password }
}

type Wanted = Pick<MailSettings, 'host' | 'port' | 'user'> & { readonly password: string | null }

/** A password is given to the server and user it was entered for, and to nobody else. */
function passwordAfter(before: MailSettings, { host, port, user, password }: Wanted, secrets: Secrets) {
  if (password !== null) return password === '' ? undefined : password
  const isSameServer = before.host === host && before.port === port && before.user === user
  return isSameServer ? secrets.get('smtp-password') : undefined
}

export const mailServices = (secrets: Secrets): Services['mail'] => ({
  settings: (ctx) => shown(ctx, secrets),
  change: (ctx, input) => {
    const { commandId: _id, version, password: typed, ...rest } = input
    const wanted = { ...rest, user: rest.user || null }
    const before = shown(ctx, secrets)
    if (before.version !== version) throw new Refused('desk.stale-version')
    const password = passwordAfter(before, { ...wanted, password: typed }, secrets)
    const isComplete = wanted.host !== '' && wanted.fromAddress !== '' && (wanted.user === null || password)
    if (wanted.isOn && !isComplete) throw new Refused('mail.incomplete')
    const row = { id: 1, ...wanted, version: version + 1 }
    ctx.db.insert(mailSettings).values(row).onConflictDoUpdate({ target: mailSettings.id, set: row }).run()
    if (!wanted.isOn) leaveWaitingToPeople(ctx)
    ctx.changed('messages')
    // Last: nothing after it can refuse, and what was refused must not have changed the password.
    if (password !== secrets.get('smtp-password')) secrets.set('smtp-password', password)
    return shown(ctx, secrets)
  },
  test: (ctx, { commandId, address }) => {
    if (!isMailOn(ctx)) throw new Refused('mail.off')
    return { id: tellAsTest(ctx, address, `mail.test:${commandId}`) }
  },
})

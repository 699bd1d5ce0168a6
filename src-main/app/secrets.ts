/**
 * Where passwords for other programs are kept: never in the database, so that no backup, export or audit row has them.
 */
export type Secrets = {
  readonly get: (name: SecretName) => string | undefined
  /** Undefined forgets it. */
  readonly set: (name: SecretName, value: string | undefined) => void
  /** False: it lasts, or would last, only as long as the program runs. */
  readonly isKept: (name: SecretName) => boolean
}

export type SecretName = 'smtp-password' | 'stripe-key' | 'stripe-webhook-secret'

const variables: Readonly<Record<SecretName, string>> = {
  'smtp-password': 'PALESTRA_SMTP_PASSWORD',
  'stripe-key': 'PALESTRA_STRIPE_KEY',
  'stripe-webhook-secret': 'PALESTRA_STRIPE_WEBHOOK_SECRET',
}

/** Kept by the running program alone; what the environment gave it stands until it is changed here. */
export function secretsInMemory(environment: NodeJS.ProcessEnv = {}): Secrets {
  const changed = new Map<SecretName, string | undefined>()
  const given = (name: SecretName) => environment[variables[name]] || undefined
  return {
    get: (name) => (changed.has(name) ? changed.get(name) : given(name)),
    set: (name, value) => void changed.set(name, value),
    isKept: (name) => !changed.has(name) && given(name) !== undefined,
  }
}

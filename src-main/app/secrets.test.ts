import { expect, it } from 'vitest'
import { type SecretName, secretsInMemory } from './secrets.ts'

it.each<[SecretName, string]>([
  ['smtp-password', 'PALESTRA_SMTP_PASSWORD'],
  ['stripe-key', 'PALESTRA_STRIPE_KEY'],
  ['stripe-webhook-secret', 'PALESTRA_STRIPE_WEBHOOK_SECRET'],
])('the %s from the environment (%s) is there from the start, and stands until it is changed', (name, variable) => {
  const secrets = secretsInMemory({ [variable]: 'given' })
  expect([secrets.get(name), secrets.isKept(name)]).toEqual(['given', true])
  secrets.set(name, 'typed')
  expect([secrets.get(name), secrets.isKept(name)]).toEqual(['typed', false])
  secrets.set(name, undefined)
  expect(secrets.get(name)).toBeUndefined()
})

it.each([[{}], [{ PALESTRA_SMTP_PASSWORD: '' }]])('without one there is none: %j', (environment) => {
  const secrets = secretsInMemory(environment)
  expect([secrets.get('smtp-password'), secrets.isKept('smtp-password')]).toEqual([undefined, false])
})

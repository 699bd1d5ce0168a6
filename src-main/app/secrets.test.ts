import { expect, it } from 'vitest'
import { secretsInMemory } from './secrets.ts'

it('a password from the environment is there from the start, and stands until it is changed', () => {
  const secrets = secretsInMemory({ PALESTRA_SMTP_PASSWORD: 'given' })
  expect([secrets.get('smtp-password'), secrets.isKept('smtp-password')]).toEqual(['given', true])
  secrets.set('smtp-password', 'typed')
  expect([secrets.get('smtp-password'), secrets.isKept('smtp-password')]).toEqual(['typed', false])
  secrets.set('smtp-password', undefined)
  expect(secrets.get('smtp-password')).toBeUndefined()
})

it.each([[{}], [{ PALESTRA_SMTP_PASSWORD: '' }]])('without one there is none: %j', (environment) => {
  const secrets = secretsInMemory(environment)
  expect([secrets.get('smtp-password'), secrets.isKept('smtp-password')]).toEqual([undefined, false])
})

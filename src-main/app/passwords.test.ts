import { expect, it } from 'vitest'
import { cheapHash } from '../testing/cheap-hash.ts'
import { hashPassword, hashSecret, isPassword, newSecret } from './passwords.ts'

it('a password is known by its hash, and no other is', async () => {
  const hash = await hashPassword('Пароль été')
  expect(hash).toMatch(/^scrypt\$131072\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(hash).not.toContain('Пароль')
  expect(await isPassword('Пароль e\u0301te\u0301', hash)).toBe(true)
  expect(await isPassword('пароль été', hash)).toBe(false)
})

it('a hash is checked with its own figures, so that they can be raised later', async () => {
  expect(await isPassword('correct horse', cheapHash('correct horse'))).toBe(true)
  expect(await isPassword('correct horses', cheapHash('correct horse'))).toBe(false)
})

it('nobody has no password', async () => {
  expect(await isPassword('', undefined)).toBe(false)
})

it('secrets are long, of letters an address may hold, and never the same', () => {
  const secrets = Array.from({ length: 100 }, newSecret)
  expect(new Set(secrets).size).toBe(100)
  expect(secrets.every((secret) => /^[\w-]{43}$/.test(secret))).toBe(true)
  expect(hashSecret('a')).toBe(hashSecret('a'))
  expect(hashSecret('a')).not.toBe(hashSecret('b'))
})

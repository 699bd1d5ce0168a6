import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '../testing/folder.ts'
import type { SafeStorage } from './parts.ts'
import { secretsOfTheSystem } from './secrets.ts'

/** Plays the keyring of one user on one machine. */
const keyring = ({ key = 1, isAvailable = true, backend = 'gnome_libsecret' } = {}): SafeStorage => ({
  isEncryptionAvailable: () => isAvailable,
  getSelectedStorageBackend: () => backend,
  encryptString: (text) => Buffer.from([key, ...Buffer.from(text).map((byte) => byte ^ key)]),
  decryptString: ([made, ...bytes]) => {
    if (made !== key) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    return Buffer.from(bytes.map((byte) => byte ^ key)).toString()
  },
})

function opened(folder: string, safeStorage: SafeStorage, platform: NodeJS.Platform = 'linux') {
  const lines: string[] = []
  const write = (facts: object, text: string) => void lines.push(`${text} ${JSON.stringify(facts)}`)
  const log = { info: write, error: write }
  const secrets = secretsOfTheSystem({ safeStorage, file: join(folder, 'secrets.json'), platform, log })
  return { secrets, lines }
}

it('keeps a password for the next start, and not as it was typed', () => {
  const folder = aFolder()
  const { secrets, lines } = opened(folder, keyring())
  expect([secrets.get('smtp-password'), secrets.isKept('smtp-password')]).toEqual([undefined, true])
  secrets.set('smtp-password', 'pâte à modeler')
  expect(opened(folder, keyring()).secrets.get('smtp-password')).toBe('pâte à modeler')
  const file = join(folder, 'secrets.json')
  expect(readFileSync(file, 'utf8')).not.toContain('modeler')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
  expect(readdirSync(folder)).toEqual(['secrets.json'])
  expect(lines).toEqual([])
})

it('forgets a password', () => {
  const folder = aFolder()
  const { secrets } = opened(folder, keyring())
  secrets.set('smtp-password', 'one')
  secrets.set('smtp-password', 'two')
  expect(secrets.get('smtp-password')).toBe('two')
  secrets.set('smtp-password', undefined)
  expect(opened(folder, keyring()).secrets.get('smtp-password')).toBeUndefined()
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe('{}')
})

it.each([
  ['no keys at all', keyring({ isAvailable: false }), 'win32'],
  ['a key that is written in the program', keyring({ backend: 'basic_text' }), 'linux'],
  ['a keyring nobody knows', keyring({ backend: 'unknown' }), 'linux'],
] as const)('writes no file where the system has %s', (_what, safeStorage, platform) => {
  const folder = aFolder()
  const { secrets, lines } = opened(folder, safeStorage, platform)
  secrets.set('smtp-password', 'one')
  expect([secrets.get('smtp-password'), secrets.isKept('smtp-password')]).toEqual(['one', false])
  expect(readdirSync(folder)).toEqual([])
  expect(lines).toHaveLength(1)
})

it('asks only Linux which keyring it has', () => {
  const { secrets } = opened(aFolder(), keyring({ backend: 'basic_text' }), 'darwin')
  expect(secrets.isKept('smtp-password')).toBe(true)
})

it.each([
  ['another machine’s', keyring({ key: 2 }), null],
  ['a damaged', keyring(), '{"smtp'],
])('has no password in %s file, says so without it, and takes a new one', (_what, machine, damage) => {
  const folder = aFolder()
  opened(folder, keyring()).secrets.set('smtp-password', 'topsecret')
  if (damage !== null) writeFileSync(join(folder, 'secrets.json'), damage)
  const { secrets, lines } = opened(folder, machine)
  expect(secrets.get('smtp-password')).toBeUndefined()
  expect(lines.join()).toMatch(/could not be read/)
  secrets.set('smtp-password', 'another')
  expect(secrets.get('smtp-password')).toBe('another')
  expect(lines.join()).not.toMatch(/topsecret|another/)
})

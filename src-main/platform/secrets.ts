import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Log } from '../app/host.ts'
import { type Secrets, secretsInMemory } from '../app/secrets.ts'
import type { SafeStorage } from './parts.ts'

type Place = {
  readonly safeStorage: SafeStorage
  readonly file: string
  readonly platform: NodeJS.Platform
  readonly log: Log
}

/**
 * Passwords encrypted with a key that the operating system keeps for this user, in a file beside the gym's data. Where
 * the system has no such key they are kept by the running program alone, rather than in a file that anybody can read.
 */
export function secretsOfTheSystem({ safeStorage, file, platform, log }: Place): Secrets {
  if (!isSafe(safeStorage, platform)) {
    log.info({}, 'this machine keeps no keys: passwords last as long as the program runs')
    return secretsInMemory()
  }
  return {
    get: (name) => {
      try {
        const encrypted = read(file)[name]
        return encrypted === undefined ? undefined : safeStorage.decryptString(Buffer.from(encrypted, 'base64'))
      } catch (error) {
        // The file came from another machine, or the system's key is a new one: it has to be entered again.
        log.error({ err: error, name }, 'a password could not be read')
        return undefined
      }
    },
    set: (name, value) => {
      const { [name]: _before, ...others } = readOrNothing(file, log)
      const encrypted = value === undefined ? {} : { [name]: safeStorage.encryptString(value).toString('base64') }
      write(file, { ...others, ...encrypted })
    },
    isKept: () => true,
  }
}

/** Linux without a keyring encrypts with a password that is written in the program. */
const isSafe = (safeStorage: SafeStorage, platform: NodeJS.Platform): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))

type Kept = Readonly<Record<string, string>>

const read = (file: string): Kept => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

function readOrNothing(file: string, log: Log): Kept {
  try {
    return read(file)
  } catch (error) {
    log.error({ err: error }, 'the file of passwords was damaged and begins anew')
    return {}
  }
}

function write(file: string, kept: Kept): void {
  const next = `${file}.new`
  writeFileSync(next, JSON.stringify(kept), { mode: 0o600 })
  renameSync(next, file)
}

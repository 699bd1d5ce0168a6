import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's figures for scrypt: 128 MiB and about a third of a second, off the event loop. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const keyLength = 32

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** `scrypt$131072$8$1$<salt>$<key>`: the figures travel along, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Compares in constant time; an unknown person costs as much time as a known one. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, , , , salt, expected] = (hash ?? `scrypt$0$0$0$${'A'.repeat(22)}$${'A'.repeat(43)}`).split('$')
  const key = await derive(password, Buffer.from(salt ?? '', 'base64url'))
  const isEqual = timingSafeEqual(key, Buffer.from(expected ?? '', 'base64url'))
  return isEqual && hash !== undefined
}

/** A secret that only its owner keeps: 256 bits, stored as a hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's figures for scrypt: 128 MiB and about a third of a second, off the event loop. */
const cost = { N: 2 ** 17, r: 8, p: 1 }
const maxmem = 256 * 1024 * 1024
const keyLength = 32

const derive = (password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, key: Buffer) => (error ? reject(error) : resolve(key))
    scrypt(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem }, done)
  })

/** `scrypt$131072$8$1$<salt>$<key>`: the figures travel along, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return written(salt, key)
}

const written = (salt: Buffer, key: Buffer): string =>
  ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
const nobodys = written(Buffer.alloc(16), Buffer.alloc(keyLength))

/** Compares in constant time; an unknown person costs as much time as a known one. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, N, r, p, salt, expected] = (hash ?? nobodys).split('$')
  const figures = { N: Number(N), r: Number(r), p: Number(p) }
  const key = await derive(password, Buffer.from(salt ?? '', 'base64url'), figures)
  const isEqual = timingSafeEqual(key, Buffer.from(expected ?? '', 'base64url'))
  return isEqual && hash !== undefined
}

/** A secret that only its owner keeps: 256 bits, stored as a hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

import { scryptSync } from 'node:crypto'

/** A password's hash as the desk stores them, at figures that cost next to nothing. */
export function cheapHash(password: string): string {
  const salt = Buffer.alloc(16, 7)
  const key = scryptSync(password.normalize('NFKC'), salt, 32, { N: 2, r: 1, p: 1 })
  return ['scrypt', 2, 1, 1, salt.toString('base64url'), key.toString('base64url')].join('$')
}

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Files that belong to rows (medical certificates): each lies under the fingerprint of what is in it, so that keeping the same
 * file twice keeps it once, and a transaction that was refused afterwards leaves nothing wrong behind.
 */
export type Files = {
  /** Resolves when the file is on the disk; the name is what a row remembers. */
  readonly keep: (bytes: Uint8Array, extension: string) => Promise<string>
  /** Null when there is no such file (any more). */
  readonly read: (name: string) => Promise<Uint8Array | null>
}

const nameOf = (bytes: Uint8Array, extension: string): string =>
  `${createHash('sha256').update(bytes).digest('hex')}.${extension}`

/** In a folder of their own beside the database. */
export function filesIn(folder: string): Files {
  return {
    async keep(bytes, extension) {
      const name = nameOf(bytes, extension)
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, `${randomUUID()}.part`)
      const file = await open(unfinished, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, join(folder, name))
      return name
    },
    read: (name) =>
      readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      }),
  }
}

/** For a database in memory. */
export function filesInMemory(): Files {
  const kept = new Map<string, Uint8Array>()
  return {
    keep: async (bytes, extension) => {
      const name = nameOf(bytes, extension)
      kept.set(name, bytes)
      return name
    },
    read: async (name) => kept.get(name) ?? null,
  }
}

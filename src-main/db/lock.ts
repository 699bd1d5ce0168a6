import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { StoreProblem } from './migrate.ts'

/** A handle that nobody refers to any more would be collected, and its lock let go with it. */
const held = new Set<Database>()

/**
 * One desk to a folder: only it wakes the nightly processes. The lock is an exclusive transaction on a file of its
 * own, which the operating system lets go of however the program ends, also when it is killed.
 *
 * @throws StoreProblem when another desk holds the folder
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const lock = new Sqlite(join(folder, 'desk.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    throw new StoreProblem(
      `another desk is already running on ${folder}: use that one, or choose another folder with --data`,
    )
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

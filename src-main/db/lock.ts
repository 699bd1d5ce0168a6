import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { StoreProblem } from './migrate.ts'

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
  return () => lock.close()
}

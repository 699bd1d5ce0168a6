import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FileName, fileNames } from './file-names.ts'

/** Why a folder cannot be imported at all, in words for the person who named it. */
export class ImportFolderProblem extends Error {}

/** A folder's files in memory, and the CSV files in it that nobody here knows. */
export type ImportFiles = {
  readonly texts: ReadonlyMap<FileName, string>
  readonly unknown: readonly string[]
}

const megabyte = 1024 * 1024
const mostMegabytes = 50

const isKnown = (name: string): name is FileName => fileNames.some((known) => known === name)

/**
 * Reads a folder into memory.
 *
 * @throws ImportFolderProblem when it is missing, has none of the files, or a file is not UTF-8 or over 50 MB
 */
export function readImportFolder(folder: string): ImportFiles {
  const names = inWords(folder, () => readdirSync(folder)).filter((name) => name.toLowerCase().endsWith('.csv'))
  const texts = new Map(names.filter(isKnown).map((name) => [name, readText(folder, name)]))
  if (texts.size === 0) throw new ImportFolderProblem(`${folder} has none of the files ${fileNames.join(', ')}`)
  return { texts, unknown: names.filter((name) => !isKnown(name)).toSorted() }
}

function readText(folder: string, name: string): string {
  const path = join(folder, name)
  const bytes = inWords(path, () => {
    const { size } = statSync(path)
    if (size > mostMegabytes * megabyte)
      throw new ImportFolderProblem(
        `${path} is over ${mostMegabytes} MB: split it and import the parts one after another`,
      )
    return readFileSync(path)
  })
  if (!isUtf8(bytes))
    throw new ImportFolderProblem(`${path} is not UTF-8 (line ${lineThatIsNotUtf8(bytes)}): save it as “CSV UTF-8”`)
  return new TextDecoder().decode(bytes)
}

function lineThatIsNotUtf8(bytes: Buffer): number {
  for (let line = 1, from = 0; from < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, from)
    const end = found === -1 ? bytes.length : found
    if (!isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
  return 1
}

const why: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder or file',
  ENOTDIR: 'this is not a folder',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
}

function inWords<Out>(path: string, read: () => Out): Out {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Error) || error instanceof ImportFolderProblem) throw error
    const reason = 'code' in error ? why[String(error.code)] : undefined
    throw new ImportFolderProblem(`${path}: ${reason ?? error.message}`, { cause: error })
  }
}

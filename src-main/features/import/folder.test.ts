import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ImportFolderProblem, readImportFolder } from './folder.ts'
import { aGym, said } from './gym-for-tests.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const refuses = (path: string, words: string | RegExp) => {
  expect(() => readImportFolder(path)).toThrow(ImportFolderProblem)
  expect(() => readImportFolder(path)).toThrow(words)
}

it('reads only the files that are there, and names the CSV files nobody knows', () => {
  put('rooms.csv', 'name\nStudio\n')
  put('room.csv', 'name\nDojo\n')
  put('notes.txt', 'not a table')
  const files = readImportFolder(folder)
  expect([...files.texts.keys()]).toEqual(['rooms.csv'])
  expect(said(aGym().import(files))).toEqual([
    expect.stringContaining(
      'room.csv 1: this is none of the files that can be imported: training-types.csv, trainers.csv',
    ),
  ])
})

it('refuses in words a folder that is missing, empty or a file', () => {
  refuses(join(folder, 'nowhere'), 'nowhere: there is no such folder')
  refuses(folder, 'has none of the files training-types.csv')
  put('rooms.csv', 'name\n')
  refuses(join(folder, 'rooms.csv'), 'this is not a folder')
  mkdirSync(join(folder, 'people.csv'))
  refuses(folder, /people\.csv: this is a folder, not a file/)
})

it('refuses a file that is not UTF-8 and says where', () => {
  put('rooms.csv', Buffer.from('name\nStudio\nSalle \xe9t\xe9\n', 'latin1'))
  refuses(folder, 'rooms.csv is not UTF-8 (line 3): save it as “CSV UTF-8”')
  put('rooms.csv', Buffer.from('\ufeffname\nStudio\n', 'utf16le'))
  refuses(folder, 'is not UTF-8 (line 1)')
})

it('refuses a file over 50 MB before reading it', () => {
  put('rooms.csv', new Uint8Array(50 * 1024 * 1024 + 1))
  refuses(folder, 'is over 50 MB')
})

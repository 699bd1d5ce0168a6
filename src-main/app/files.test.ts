import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../testing/folder.ts'
import { type Files, filesIn, filesInMemory } from './files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const kinds: readonly (readonly [string, () => Files])[] = [
  ['in a folder', () => filesIn(join(aFolder(), 'certificates'))],
  ['in memory', filesInMemory],
]

describe.each(kinds)('files %s', (_where, files) => {
  it('are given back as they came, under the fingerprint of what is in them', async () => {
    const kept = files()
    const name = await kept.keep(bytes('fit to swim'), 'pdf')
    expect(name).toMatch(/^[0-9a-f]{64}\.pdf$/)
    expect([...((await kept.read(name)) ?? [])]).toEqual([...bytes('fit to swim')])
    expect(await kept.keep(bytes('fit to swim'), 'pdf')).toBe(name)
    expect(await kept.keep(bytes('not fit'), 'pdf')).not.toBe(name)
  })
  it('that are not there are none', async () => {
    expect(await files().read(`${'a'.repeat(64)}.pdf`)).toBeNull()
  })
})

it('the same file is kept once, also when two desks keep it at the same time, and nothing unfinished is left', async () => {
  const folder = join(aFolder(), 'certificates')
  const [one, two] = [filesIn(folder), filesIn(folder)]
  const names = await Promise.all([one, two, one].map((files) => files.keep(bytes('fit'), 'png')))
  expect(new Set(names).size).toBe(1)
  expect(readdirSync(folder)).toEqual([names[0]])
})

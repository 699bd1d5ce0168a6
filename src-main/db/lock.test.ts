import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { aFolder } from '../testing/folder.ts'
import { lockFolder } from './lock.ts'
import { StoreProblem } from './migrate.ts'

function problemOf(folder: string): unknown {
  try {
    lockFolder(folder)()
    return undefined
  } catch (error) {
    return error
  }
}

it('a second desk on the folder is refused in words, until the first is closed', () => {
  const folder = join(aFolder(), 'gym')
  const unlock = lockFolder(folder)
  const problem = problemOf(folder)
  expect(problem).toBeInstanceOf(StoreProblem)
  expect((problem as Error).message).toBe(
    `another desk is already running on ${folder}: use that one, or choose another folder with --data`,
  )
  unlock()
  expect(problemOf(folder)).toBeUndefined()
})

it('another folder is another desk', () => {
  const [one, two] = [aFolder(), aFolder()]
  const unlock = [lockFolder(one), lockFolder(two)]
  expect(readdirSync(two)).toContain('desk.lock')
  for (const release of unlock) release()
})

it('a desk that was killed holds nothing', async () => {
  const folder = aFolder()
  const program = `
    const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'lock.ts'))})
    lockFolder(${JSON.stringify(folder)})
    process.stdout.write('locked')
    setInterval(() => {}, 1_000_000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void holder.kill('SIGKILL'))
  const [said] = (await once(holder.stdout, 'data')) as [Buffer]
  expect(said.toString()).toBe('locked')
  expect(problemOf(folder)).toBeInstanceOf(StoreProblem)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(holder.signalCode).toBe('SIGKILL')
  expect(problemOf(folder)).toBeUndefined()
})

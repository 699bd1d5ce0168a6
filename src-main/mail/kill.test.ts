import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { aDesk } from '../testing/desk.ts'
import { aFolder } from '../testing/folder.ts'
import { aMailServer, statesOf, tellOf } from './testing.ts'

const program = join(import.meta.dirname, '..', 'server.ts')
const login = { user: 'desk', password: 'keep-this-to-yourself' }

/** Starts the program as a gym would and waits until it can be used; `said` is everything it says. */
async function serve(folder: string) {
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    [program, 'serve', '--port', '0', '--data', folder],
    { env: { ...process.env, PALESTRA_SMTP_PASSWORD: login.password } },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const said: string[] = []
  child.stderr.on('data', (chunk) => said.push(String(chunk)))
  const closed = once(child, 'close')
  const [line] = await once(createInterface(child.stdout), 'line')
  said.push(line)
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    await closed
  }
  return { said, end }
}

it('a program killed while a mail server reads a letter never sends it again, and goes on with the others', async () => {
  const server = await aMailServer({ login })
  const folder = aFolder()
  const before = aDesk({ folder })
  await before.call('mail.change', server.settings)
  tellOf(before, before.build.person({ email: 'first@example.org' }), 'first')
  await before.close()

  server.rules.letter = 'hold'
  const firstArrived = server.arrival()
  const first = await serve(folder)
  await firstArrived
  await first.end('SIGKILL')

  const between = aDesk({ folder })
  expect(statesOf(between)).toEqual(['sending'])
  tellOf(between, between.build.person({ email: 'second@example.org' }), 'second')
  await between.close()

  server.rules.letter = 'accept'
  const secondArrived = server.arrival()
  const second = await serve(folder)
  await secondArrived
  await second.end('SIGTERM')

  const after = aDesk({ folder })
  expect(statesOf(after)).toEqual(['unclear', 'sent'])
  expect(server.letters.map(({ to }) => to?.[0]?.address)).toEqual(['first@example.org', 'second@example.org'])
  const said = [...first.said, ...second.said].join('')
  expect(said).toContain('a message was sent')
  expect(said + after.dump()).not.toContain(login.password)
  await after.close()
})

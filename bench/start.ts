import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from '../src-main/app/compose.ts'
import { copyOf, dropFolder } from './a-gym.ts'
import { type Figure, figure, timed } from './measure.ts'

const built = join(programFolder(), 'out', 'main', 'server.js')

/** From the shell to the line that says the desk can be used. */
async function readyTime(data: string): Promise<number> {
  const { ms, out } = await timed(
    () =>
      new Promise<ReturnType<typeof spawn>>((resolve, reject) => {
        const args = [built, 'serve', '--port', '0', '--data', data, '--test-clock', '2026-03-04T10:00:00Z']
        const desk = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
        desk.stdout.once('data', () => resolve(desk))
        desk.once('exit', (code) => reject(new Error(`serve ended with ${code} before it was ready`)))
      }),
  )
  await new Promise((resolve) => {
    out.removeAllListeners('exit')
    out.once('exit', resolve)
    out.kill('SIGTERM')
  })
  return ms
}

/** Server ready with the big gym, against an empty one; nothing when the program is not built. */
export async function startFigures(big: string, empty: string, repetitions: number): Promise<readonly Figure[]> {
  if (!existsSync(built)) return []
  const times = { big: [] as number[], empty: [] as number[] }
  for (let n = 0; n < repetitions; n += 1)
    for (const [name, original] of [
      ['empty', empty],
      ['big', big],
    ] as const) {
      const folder = copyOf(original)
      times[name].push(await readyTime(folder))
      dropFolder(folder)
    }
  return [
    figure('server ready with the big gym', 'ms', Math.min(...times.big), Math.min(...times.empty), { ratio: 1.2 }),
  ]
}

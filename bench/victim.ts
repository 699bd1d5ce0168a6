import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programFolder } from '../src-main/app/compose.ts'

const root = programFolder()

const changedAt = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/** The built program when it is there and fresh, else its source: Node runs it as it is. */
function programFile(): string {
  const built = join(root, 'out', 'main', 'server.js')
  const newest = Math.max(...['src-main', 'src-shared'].map((name) => changedAt(join(root, name))))
  return changedAt(built) > newest ? built : join(root, 'src-main', 'server.ts')
}

export const program = programFile()
/** Starting from source would otherwise take longer than everything else. */
const compileCache = join(tmpdir(), 'palestra-torture-cache')

export type Ending = { readonly code: number | null; readonly wasKilled: boolean; readonly said: string }

export type Victim = {
  /** Resolves when the log or the answer contains the text so many times; false when the process ends without it. */
  readonly says: (text: string, times?: number) => Promise<boolean>
  readonly log: () => string
  readonly ended: Promise<Ending>
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => void
}

/** Starts the desk's program on a folder, with a log that tells when a run starts and ends. */
export function start(data: string, args: readonly string[]): Victim {
  const child: ChildProcess = spawn(process.execPath, [program, ...args, '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PALESTRA_LOG: 'info', NODE_COMPILE_CACHE: compileCache },
  })
  let said = ''
  const waiting = new Set<() => void>()
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, wasKilled: signal === 'SIGKILL', said }))
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      for (const look of waiting) look()
    })
  const says = (text: string, times = 1): Promise<boolean> =>
    new Promise((resolve) => {
      const settle = (answer: boolean) => {
        waiting.delete(look)
        resolve(answer)
      }
      const isThere = () => said.split(text).length > times
      const look = () => {
        if (isThere()) settle(true)
      }
      waiting.add(look)
      look()
      ended.then(() => settle(isThere()))
    })
  return { says, log: () => said, ended, kill: (signal) => child.kill(signal) }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

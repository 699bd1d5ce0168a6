import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Log } from '../app/host.ts'

const largestLog = 5 * 1024 * 1024

/** A program without a terminal writes its log beside the gym's data; the one before is kept. */
export function logIn(folder: string): Log {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'desk.log')
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, join(folder, 'desk.1.log'))
  return pino({ level: process.env.PALESTRA_LOG ?? 'info' }, pino.destination({ dest: file, sync: true }))
}

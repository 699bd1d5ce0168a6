import envPaths from 'env-paths'
import { pino } from 'pino'
import { systemClock } from '../../src-shared/kernel/clock.ts'
import { sayRefusal } from '../../src-shared/words/index.ts'
import { composeDesk, type Desk } from '../app/compose.ts'
import { Refused } from '../app/ctx.ts'
import { StoreProblem } from '../db/migrate.ts'
import { ImportFolderProblem } from '../features/import/import.ts'

/** What the person at the command line did wrong, in words; ends the program with 1. */
export class CommandProblem extends Error {}

export const platformFolder = (): string => envPaths('Palestra', { suffix: '' }).data

/** Logs go to stderr, so that stdout is only ever the answer. */
export const logTo = (level: string) =>
  pino({ level: process.env.PALESTRA_LOG ?? level }, pino.destination({ fd: 2, sync: true }))

/** Opens the gym's file for one command beside a desk that may be running, and closes it again. */
export async function withDesk(folder: string, work: (desk: Desk) => Promise<void> | void): Promise<void> {
  const desk = composeDesk({ folder, clock: systemClock, log: logTo('error') })
  try {
    await work(desk)
  } finally {
    await desk.close()
  }
}

export const answer = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
export const tell = (text: string): void => void process.stderr.write(`${text}\n`)

/** Words for whatever stopped a command; a surprise keeps its stack. */
export function wordsFor(error: unknown): string {
  if (error instanceof Refused) return sayRefusal('en', error.code, error.facts)
  const isWorded = [CommandProblem, StoreProblem, ImportFolderProblem].some((kind) => error instanceof kind)
  if (isWorded) return (error as Error).message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

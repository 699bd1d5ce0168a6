import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Role } from '../../src-shared/contract/define.ts'
import type { Run } from '../../src-shared/contract/processes.ts'
import type { ApiScope, ProcessName } from '../../src-shared/domain/processes.ts'
import type { RunId } from '../../src-shared/kernel/brand.ts'
import type { Language } from '../../src-shared/words/languages.ts'
import { owner } from '../app/actor.ts'
import type { Desk } from '../app/compose.ts'
import { checkStore } from '../db/check.ts'
import { gym, staff } from '../db/schema/desk.ts'
import { trainer } from '../db/schema/week.ts'
import { importGym, readImportFolder } from '../features/import/import.ts'
import { historyRow } from '../features/processes/automation.ts'
import { openGym } from '../features/settings/settings.service.ts'
import { answer, CommandProblem, tell, withDesk } from './desk-command.ts'

/** A deed through the host's own door, by whoever owns the machine. */
const call = (desk: Desk, name: string, input: object): Promise<unknown> =>
  desk.host.call(name, { commandId: randomUUID(), ...input }, owner)

export type GymOptions = {
  readonly name: string
  readonly timeZone: string
  readonly currency: string
  readonly language: Language
}

export const importFolder = (
  data: string,
  folder: string,
  flags: { dryRun: boolean; skipBad: boolean },
  wanted: GymOptions,
) =>
  withDesk(data, (desk) => {
    const files = readImportFolder(folder)
    const work = (ctx: Parameters<typeof importGym>[0]) => {
      if (!ctx.db.select().from(gym).get()) openGym(ctx, { ...wanted, isSample: false })
      return importGym(ctx, files, { ...flags, shiftDays: 0 })
    }
    // A dry run on an empty folder needs a gym to check against, and leaves none behind.
    const report = flags.dryRun ? desk.host.rehearse(owner, work) : desk.host.transact(owner, work)
    answer(report)
    for (const { file, line, column, problem } of report.problems)
      tell(`${file}:${line}${column ? ` ${column}` : ''}: ${problem}`)
    if (report.problems.length > 0) process.exitCode = 1
  })

export const runProcess = (data: string, process: ProcessName, period: string | null) =>
  withDesk(data, async (desk) => {
    const { id } = (await call(desk, 'processes.start', { process, period })) as { id: RunId }
    const run: Run = await desk.runner.finished(id)
    const ctx = desk.host.queryCtx(owner)
    answer(historyRow(ctx, run, desk.definitions[process], true))
    if (run.status === 'error') throw new CommandProblem(run.errorMessage ?? 'the run stopped')
  })

export const previewProcess = (data: string, process: ProcessName, period: string | null) =>
  withDesk(data, async (desk) => answer(await desk.host.call('processes.preview', { process, period }, owner)))

export const checkDesk = (data: string) =>
  withDesk(data, (desk) => {
    const broken = checkStore(desk.store.sqlite)
    answer({ ok: broken.length === 0, broken })
    if (broken.length > 0) throw new CommandProblem(`broken: ${broken.map(({ rule }) => rule).join('; ')}`)
  })

export const createKey = (data: string, name: string, scopes: readonly ApiScope[]) =>
  withDesk(data, async (desk) => {
    const { key } = (await call(desk, 'apiKeys.create', { name, scopes })) as { key: string }
    process.stdout.write(`${key}\n`)
  })

export const listKeys = (data: string) =>
  withDesk(data, async (desk) => answer(await desk.host.call('apiKeys.list', {}, owner)))

export const revokeKey = (data: string, name: string) =>
  withDesk(data, async (desk) => {
    const keys = (await desk.host.call('apiKeys.list', {}, owner)) as {
      id: number
      name: string
      revokedAt: number | null
    }[]
    const key = keys.find((candidate) => candidate.name === name && candidate.revokedAt === null)
    if (!key) throw new CommandProblem(`there is no live key named “${name}”`)
    await call(desk, 'apiKeys.revoke', { id: key.id })
    tell(`revoked ${name}`)
  })

export const addStaff = (
  data: string,
  input: { name: string; role: Role; trainer: string | null; password: string },
  wanted: GymOptions,
) =>
  withDesk(data, async (desk) => {
    if (!desk.store.db.select().from(gym).get())
      desk.host.transact(owner, (ctx) => openGym(ctx, { ...wanted, isSample: false }))
    const row =
      input.trainer === null
        ? undefined
        : desk.store.db.select().from(trainer).where(eq(trainer.name, input.trainer)).get()
    if (input.trainer !== null && !row) throw new CommandProblem(`there is no trainer named “${input.trainer}”`)
    const { name, role, password } = input
    await call(desk, 'staff.add', { name, role, trainerId: row?.id ?? null, password })
    tell(`${name} may now sign in as ${role}`)
  })

export const resetPassword = (data: string, name: string, password: string) =>
  withDesk(data, async (desk) => {
    const person = desk.store.db.select().from(staff).where(eq(staff.name, name)).get()
    if (!person) throw new CommandProblem(`nobody signs in as “${name}”`)
    await call(desk, 'staff.resetPassword', { staffId: person.id, password })
    tell(`${name} has a new password and is signed out everywhere`)
  })

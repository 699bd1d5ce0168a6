import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const work = mkdtempSync(join(tmpdir(), 'palestra-cli-'))
const sample = join(root, 'resources', 'sample-gym')
afterAll(() => rmSync(work, { recursive: true, force: true }))

type Said = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the command line as a person would, on a folder of the test's own. */
async function desk(folder: string, ...args: string[]): Promise<Said> {
  const command = [join(root, 'src-main', 'server.ts'), ...args, '--data', join(work, folder)]
  const child = spawn(process.execPath, command, { env: { ...process.env, PALESTRA_PASSWORD: '' } })
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ])
  return { code, out, err }
}

const gym = ['--gym', 'Test', '--time-zone', 'Europe/Paris', '--currency', 'EUR']

describe('desk import', () => {
  it('checks without writing, writes all, and the second time nothing', async () => {
    const dry = await desk('imported', 'import', sample, ...gym, '--dry-run')
    expect([dry.code, JSON.parse(dry.out).written]).toEqual([0, false])
    const first = JSON.parse((await desk('imported', 'import', sample, ...gym)).out)
    expect([first.written, first.problems]).toEqual([true, []])
    const again = JSON.parse((await desk('imported', 'import', sample, ...gym)).out)
    expect(again.files.map((file: { added: number }) => file.added)).toEqual(again.files.map(() => 0))
  })

  it('names file, line and what is wrong, and writes nothing', async () => {
    const broken = join(work, 'broken')
    cpSync(sample, broken, { recursive: true })
    writeFileSync(
      join(broken, 'templates.csv'),
      'code;weekday;start_time;type;trainer\nT1;Mardii;18:30;Pilates;Hannah Whitfield\nT2;2;25:00;Pilates;Hannah Whitfield\n',
    )
    const { code, out, err } = await desk('refused', 'import', broken, ...gym)
    expect(code).toBe(1)
    expect(JSON.parse(out).written).toBe(false)
    expect(err).toMatch(/templates\.csv:2 weekday: .*Mardii/)
    expect(err).toMatch(/templates\.csv:3 start_time: .*25:00/)
  })

  it('says when there is no such folder', async () => {
    const { code, err } = await desk('nothing', 'import', join(work, 'nowhere'), ...gym)
    expect(code).toBe(1)
    expect(err).toContain('nowhere')
  })
})

describe('desk run, check and keys', () => {
  it('previews, runs and answers with the run; check finds nothing wrong', async () => {
    const planned = JSON.parse((await desk('imported', 'run', 'generation', '--preview')).out)
    const done = JSON.parse((await desk('imported', 'run', 'generation')).out)
    expect([done.trainings_processed, done.students_processed]).toEqual([planned.trainings, planned.students])
    expect(done.process_type).toBe('generation')
    expect(JSON.parse((await desk('imported', 'run', 'generation')).out).trainings_processed).toBe(0)
    expect(await desk('imported', 'check')).toMatchObject({ code: 0, err: '' })
  })

  it.each([
    ['daily', 'daily'],
    ['renewal', 'auto_renewal'],
    ['unfreeze', 'auto_unfreeze'],
  ])('run %s previews, runs once, and has nothing left to do', async (process, type) => {
    const planned = JSON.parse((await desk('imported', 'run', process, '--preview')).out)
    const done = JSON.parse((await desk('imported', 'run', process)).out)
    expect([done.process_type, done.status]).toEqual([type, 'success'])
    expect([done.trainings_processed, done.students_processed, done.invoices_created, done.details.period]).toEqual([
      planned.trainings,
      planned.students,
      planned.invoices,
      planned.period,
    ])
    expect(JSON.parse((await desk('imported', 'run', process)).out).students_processed).toBe(0)
  })

  it.each([
    [['run', 'generation', '--for', '2026-W99'], 1, '2026-W99'],
    [['run', 'daily', '--for', '2026-W10'], 1, '2026-W10'],
    [['run', 'renewal', '--for', '1999-01-01'], 1, '1999-01-01'],
    [['run', 'nonsense'], 2, 'nonsense'],
    [['api-key', 'create', '--name', 'k', '--scope', 'everything'], 2, 'generation, daily, renewal, unfreeze, history'],
    [['staff', 'add', '--name', 'Eve', '--role', 'admin', '--password', 'short'], 1, 'at least 8'],
    [['staff', 'add', '--name', 'Eve', '--role', 'boss', '--password', 'long enough'], 2, 'boss'],
    [['api-key', 'revoke', '--name', 'nobody'], 1, 'nobody'],
    [['frobnicate'], 2, 'frobnicate'],
  ])('%j is refused in words', async (args, code, words) => {
    const said = await desk('imported', ...args)
    expect([said.code, said.out]).toEqual([code, ''])
    expect(said.err).toContain(words)
  })

  it('prints a new key once, alone; the list has no key', async () => {
    const { out } = await desk('imported', 'api-key', 'create', '--name', 'cron', '--scope', 'generation,history')
    expect(out).toMatch(/^palestra_[\w-]{43}\n$/)
    const list = (await desk('imported', 'api-key', 'list')).out
    expect(list).toContain('cron')
    expect(list).not.toContain(out.trim())
  })
})

describe('desk serve', () => {
  let server: ChildProcess
  let url = ''

  beforeAll(async () => {
    const args = [
      'serve',
      '--port',
      '0',
      '--sample',
      '--test-clock',
      '2026-03-04T10:00:00Z',
      '--data',
      join(work, 'served'),
    ]
    server = spawn(process.execPath, [join(root, 'src-main', 'server.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, PALESTRA_LOG: 'silent' },
    })
    url = await new Promise((resolve, reject) => {
      server.once('exit', () => reject(new Error('the desk ended before it was ready')))
      if (server.stdout) createInterface({ input: server.stdout }).once('line', (line) => resolve(JSON.parse(line).url))
    })
  })
  afterAll(() => server.kill('SIGTERM'))

  const setClock = (now: unknown) => fetch(`${url}/test/clock`, { method: 'POST', body: JSON.stringify({ now }) })

  it('a key made while the desk runs works at once, within its scope, until it is revoked', async () => {
    const key = (await desk('served', 'api-key', 'create', '--name', 'night', '--scope', 'history')).out.trim()
    const headers = { 'X-API-Key': key }
    const history = () => fetch(`${url}/process-history?start_date=2026-01-01&end_date=2026-12-31`, { headers })
    expect((await history()).status).toBe(200)
    expect((await fetch(`${url}/real-trainings/generate-next-week`, { method: 'POST', headers })).status).toBe(403)
    await desk('served', 'api-key', 'revoke', '--name', 'night')
    expect((await history()).status).toBe(401)
  })

  it('a second desk on the same folder is refused in words', async () => {
    const { code, err } = await desk('served', 'serve', '--port', '0')
    expect(code).toBe(1)
    expect(err).toContain('another desk is already running')
  })

  it('the test clock makes the week on Sunday 21:00 and refuses nonsense', async () => {
    expect((await setClock('2026-03-08T20:00:00Z')).status).toBe(200)
    const key = (await desk('served', 'api-key', 'create', '--name', 'reader', '--scope', 'history')).out.trim()
    const response = await fetch(`${url}/process-history?start_date=2026-03-08&end_date=2026-03-08`, {
      headers: { 'X-API-Key': key },
    })
    expect(await response.json()).toMatchObject([
      { process_type: 'generation', created_by: 'system', details: { period: '2026-W11' } },
      { process_type: 'auto_unfreeze', created_by: 'system', details: { period: '2026-03-08' } },
      { process_type: 'auto_renewal', created_by: 'system', details: { period: '2026-03-08' } },
    ])
    expect((await setClock('yesterday')).status).toBe(400)
    expect((await setClock(42)).status).toBe(400)
  })
})

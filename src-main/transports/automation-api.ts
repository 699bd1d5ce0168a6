import { type Context, Hono } from 'hono'
import type { ApiScope, ProcessName } from '../../src-shared/domain/processes.ts'
import { isDay } from '../../src-shared/kernel/time.ts'

/** What the automation API needs of the desk; wired in compose.ts. */
export type Automation = {
  readonly keyOf: (key: string) => { readonly name: string; readonly scopes: readonly ApiScope[] } | undefined
  /** Starts a run, waits for its end and answers as the old system did; undefined when the run stopped with an error. */
  readonly run: (process: ProcessName, keyName: string) => Promise<object | undefined>
  readonly history: (from: string, to: string) => object
  readonly historyEntry: (id: number) => object | undefined
  readonly stats: (period: string) => object | undefined
}

/** Where each process is asked for; its scope has its name. */
const doors: Readonly<Record<ProcessName, string>> = {
  generation: '/real-trainings/generate-next-week',
  daily: '/real-trainings/process-daily-operations',
  renewal: '/cron/check-auto-renewals',
  unfreeze: '/subscriptions/auto-unfreeze',
}

type Env = { Variables: { keyName: string } }

const refuse = (c: Context, status: 400 | 401 | 403 | 404 | 500, code: string, message: string) =>
  c.json({ error: { code, message } }, status)

/** PRO-6: cron jobs and scripts of the gym call here with `X-API-Key`. Paths and JSON are those of the seed. */
export function automationApi(automation: Automation): Hono<Env> {
  const app = new Hono<Env>()

  const needs = (scope: ApiScope) => async (c: Context<Env>, next: () => Promise<void>) => {
    const presented = c.req.header('x-api-key')
    if (!presented) return refuse(c, 401, 'api-key.missing', 'Send an automation key in the X-API-Key header.')
    const key = automation.keyOf(presented)
    if (!key) return refuse(c, 401, 'api-key.unknown', 'This automation key is unknown or revoked.')
    if (!key.scopes.includes(scope))
      return refuse(c, 403, 'api-key.scope-missing', `The key “${key.name}” lacks the scope “${scope}”.`)
    c.set('keyName', key.name)
    return next()
  }

  for (const [process, path] of Object.entries(doors) as [ProcessName, string][])
    app.post(path, needs(process), async (c) => {
      const result = await automation.run(process, c.get('keyName'))
      return result ? c.json(result) : refuse(c, 500, 'process.error', 'The run stopped. The history says why.')
    })

  app.get('/process-history', needs('history'), (c) => {
    const { start_date: from, end_date: to } = c.req.query()
    if (!from || !to || !isDay(from) || !isDay(to))
      return refuse(c, 400, 'request.dates', 'start_date and end_date are needed, like 2026-03-02.')
    return c.json(automation.history(from, to))
  })

  app.get('/process-history/:id', needs('history'), (c) => {
    const id = c.req.param('id') ?? ''
    const entry = /^\d{1,15}$/.test(id) ? automation.historyEntry(Number(id)) : undefined
    return entry ? c.json(entry) : refuse(c, 404, 'process.unknown', 'There is no such run.')
  })

  app.get('/process-stats', needs('history'), (c) => {
    const stats = automation.stats(c.req.query('period') ?? 'week')
    return stats ? c.json(stats) : refuse(c, 400, 'request.period', 'period is one of day, week, month, year.')
  })

  return app
}

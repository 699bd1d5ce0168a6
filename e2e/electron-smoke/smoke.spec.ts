import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, expect, test } from '@playwright/test'
import { findElectron } from './binary.ts'

const root = join(import.meta.dirname, '..', '..')
const { binary, why } = findElectron()
if (why) process.stderr.write(`electron-smoke does not run: ${why}\n`)

test.describe('the desk in its window', () => {
  test.skip(binary === undefined, why)

  let app: ElectronApplication
  let folder: string

  test.beforeAll(async () => {
    folder = await sampleGym()
    app = await electron.launch({
      executablePath: binary ?? '',
      args: [root, '--data', folder, '--lang=en-GB', ...asRoot()],
    })
  })

  test.afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('signs in to the sample gym and shows Today, with nothing of Electron in the page', async () => {
    const page = await app.firstWindow()
    expect(page.url()).toBe('palestra://desk/')
    await page.getByLabel('Name').fill('admin')
    await page.getByLabel('Password', { exact: true }).fill('palestra-admin')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('navigation')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()

    const reach = await page.evaluate(async () => ({
      bridge: Object.keys((window as unknown as { palestra: object }).palestra),
      node: ['require', 'process', 'module'].filter((name) => name in globalThis),
      outside: await fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    }))
    expect(reach).toEqual({ bridge: ['version'], node: [], outside: 'refused' })

    const opened = app.windows().length
    await page.evaluate(() => window.open('https://example.com/'))
    await page.evaluate(() => window.location.assign('https://example.com/')).catch(() => {})
    expect([app.windows().length, page.url()]).toEqual([opened, 'palestra://desk/'])
  })
})

/** A container's root has no user namespaces to build Chromium's sandbox from. */
const asRoot = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** A folder with the sample gym in it, made by the program without a window and closed again. */
async function sampleGym(): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), 'palestra-smoke-'))
  const server = join(root, 'out', 'main', 'server.js')
  const desk = spawn(process.execPath, [server, 'serve', '--sample', '--port', '0', '--data', made], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PALESTRA_LOG: 'error' },
  })
  await once(desk.stdout, 'data')
  const ended = once(desk, 'exit')
  desk.kill('SIGTERM')
  await ended
  return made
}

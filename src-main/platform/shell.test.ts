import { mkdtempSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { programFolder } from '../app/compose.ts'
import { type OpenDesk, openDesk } from '../app/open-desk.ts'
import { lockFolder } from '../db/lock.ts'
import { StoreProblem } from '../db/migrate.ts'
import { silent } from '../testing/desk.ts'
import { startShell } from './shell.ts'
import { fakeElectron } from './testing.ts'

type Fake = ReturnType<typeof fakeElectron>

const recordedDesk = ({ say }: Fake): OpenDesk => ({
  router: {},
  url: null,
  wake: async () => say('wake'),
  close: async () => {
    say('closing')
    await new Promise((resolve) => setImmediate(resolve))
    say('closed')
  },
})

async function started(options: Parameters<typeof fakeElectron>[0] = {}, open?: () => Promise<OpenDesk>) {
  const fake = fakeElectron(options)
  const opened = vi.fn(open ?? (async () => recordedDesk(fake)))
  const openLog = vi.fn(() => silent)
  startShell(fake.electron, { program: '/program', openDesk: opened, openLog })
  await new Promise((resolve) => setImmediate(resolve))
  return { ...fake, opened, openLog }
}

describe('the shell', () => {
  it('opens one window on the desk, hidden until there is something to see', async () => {
    const { windows, did } = await started()
    expect(windows).toHaveLength(1)
    const [window] = windows
    expect(window?.state.url).toBe('palestra://desk/')
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: { preload: '/program/out/preload/preload.cjs', sandbox: true, devTools: false },
    })
    expect(did).toEqual(['sandbox'])
    window?.emit('ready-to-show')
    expect(did).toEqual(['sandbox', 'show'])
  })

  it('starts once: the second start brings the first one to the front and opens nothing', async () => {
    const second = await started({ isFirst: false })
    expect(second.did).toEqual(['quit'])
    expect(second.opened).not.toHaveBeenCalled()
    expect(second.openLog).not.toHaveBeenCalled()
    expect([second.windows, second.kept.schemes]).toEqual([[], []])

    const first = await started()
    const [window] = first.windows
    if (window) window.state.isMinimized = true
    first.app.emit('second-instance')
    expect(first.windows).toHaveLength(1)
    expect(window?.state.isMinimized).toBe(false)
    expect(first.did.slice(-2)).toEqual(['show', 'focus'])
  })

  it('goes on in the tray when the window is closed, and opens it again from there', async () => {
    const { app, windows, did, kept } = await started()
    windows[0]?.emit('closed')
    expect(app.listenerCount('window-all-closed')).toBe(1)
    app.emit('window-all-closed')
    expect(did).not.toContain('quit')
    kept.tray?.emitter.emit('click')
    expect(windows).toHaveLength(2)
    expect(kept.tray?.menu.map(({ label }) => label)).toEqual(['Open Palestra', undefined, 'Quit Palestra'])
  })

  it('looks for what is owed when the machine wakes and when somebody comes to the desk', async () => {
    const { powerMonitor, app, did } = await started()
    powerMonitor.emit('resume')
    app.emit('browser-window-focus')
    expect(did.filter((what) => what === 'wake')).toHaveLength(2)
  })

  it('brings a page back that has crashed', async () => {
    const { windows, did } = await started()
    windows[0]?.contents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(did).not.toContain('reload')
    windows[0]?.contents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(did).toContain('reload')
  })

  it('ends in order, once, however often it is asked to', async () => {
    const { electron, did } = await started()
    did.length = 0
    electron.app.quit()
    electron.app.quit()
    await vi.waitFor(() => expect(did).toContain('exit 0'))
    expect(did).toEqual([
      'quit',
      'end held back',
      'window gone',
      'tray gone',
      'closing',
      'quit',
      'end held back',
      'closed',
      'exit 0',
    ])
  })

  it('ends all the same, and says so, when the desk cannot be closed cleanly', async () => {
    const { electron, did } = await started({}, async () => ({
      ...recordedDesk(fakeElectron()),
      close: () => Promise.reject(new Error('disk gone')),
    }))
    electron.app.quit()
    await vi.waitFor(() => expect(did).toContain('exit 1'))
  })

  it('says why it cannot start, and ends', async () => {
    const { kept, did, windows } = await started({ locale: 'fr-CH' }, () =>
      Promise.reject(new StoreProblem('this file is not a Palestra database')),
    )
    expect(kept.errorBox).toEqual(['Palestra ne peut pas démarrer', 'this file is not a Palestra database'])
    expect(did.at(-1)).toBe('exit 1')
    expect(windows).toHaveLength(0)
  })

  it.each([
    ['ru-RU', 'Закрыть Palestra'],
    ['fr', 'Quitter Palestra'],
    ['de-DE', 'Quit Palestra'],
  ])('speaks the language of a machine set to %s', async (locale, words) => {
    const { kept } = await started({ locale })
    expect(JSON.stringify(kept.appMenu)).toContain(words)
  })
})

describe('the desk in the shell', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'palestra-shell-'))
  const options = (data: string, port = 0) => ({
    folder: data,
    program: programFolder(),
    version: '0.0.0',
    log: silent,
    listenOn: { host: '127.0.0.1', port },
    sample: false,
  })

  it('answers scripts on the loopback, frees the folder when it ends', async () => {
    const data = folder()
    const desk = await openDesk(options(data))
    expect(desk.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${desk.url}/process-stats`)).status).toBe(401)
    expect(() => lockFolder(data)).toThrow(StoreProblem)
    await desk.wake()
    await desk.close()
    await expect(fetch(`${desk.url}/process-stats`)).rejects.toThrow()
    lockFolder(data)()
  })

  it('does without the port when something else has it', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const desk = await openDesk(options(folder(), typeof address === 'object' ? (address?.port ?? 0) : 0))
    expect(desk.url).toBeNull()
    await desk.close()
    other.close()
  })

  it('touches nothing of a folder that another desk is running on', async () => {
    const data = folder()
    const unlock = lockFolder(data)
    await expect(openDesk(options(data))).rejects.toThrow(StoreProblem)
    expect(readdirSync(data).filter((name) => name.endsWith('.sqlite'))).toEqual([])
    unlock()
    await (await openDesk(options(data))).close()
  })
})

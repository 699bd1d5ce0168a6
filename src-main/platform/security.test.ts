import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { silent } from '../testing/desk.ts'
import { contentSecurityPolicy } from '../transports/pages.ts'
import { connectPages } from './connect.ts'
import { registerScheme, servePages } from './protocol.ts'
import { guardContents, guardSession, webPreferences } from './security.ts'
import { connectFrom, fakeContents, fakeElectron, goes } from './testing.ts'

/** Electron's security checklist, by its own numbers (electronjs.org/docs/latest/tutorial/security). */
describe("Electron's security checklist", () => {
  const guarded = (hosts: readonly string[] = []) => {
    const fake = fakeElectron()
    guardContents(fake.electron.app, fake.electron.shell.openExternal, hosts)
    const contents = fakeContents()
    fake.app.emit('web-contents-created', {}, contents)
    return { ...fake, contents }
  }
  const guardedSession = () => {
    const fake = fakeElectron()
    guardSession(fake.electron.defaultSession())
    return fake.kept.session
  }

  it('1, 2, 3, 4, 6, 8, 9, 10, 11: a page has these rights and no others', () => {
    expect(webPreferences('/preload.cjs', false)).toEqual({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    })
  })

  it('4: every process of a page is in the sandbox', () => {
    expect(guarded().did).toEqual(['sandbox'])
  })

  it.each(['media', 'geolocation', 'notifications', 'hid', 'serial', 'usb', 'clipboard-read', 'openExternal'])(
    '5: denies the permission %s, asked for or looked up',
    (permission) => {
      const session = guardedSession()
      const answers: boolean[] = []
      session.request?.({}, permission, (isGranted) => answers.push(isGranted))
      expect([answers, session.check?.({}, permission), session.device?.({})]).toEqual([[false], false, false])
    },
  )

  it.each([
    ['palestra://desk/assets/index.js', false],
    ['data:image/png;base64,AAAA', false],
    ['blob:palestra://desk/1', false],
    ['palestra://elsewhere/index.html', true],
    ['https://example.com/', true],
    ['http://127.0.0.1:4870/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['not a url', true],
  ])('1: a page that asks for %s is refused: %s', (url, cancel) => {
    const answers: object[] = []
    guardedSession().before?.({ url }, (answer) => answers.push(answer))
    expect(answers).toEqual([{ cancel }])
  })

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('13: %s stays in the desk', (event) => {
    const { contents } = guarded(['example.com'])
    expect(goes(contents, event, 'palestra://desk/people/7')).toBe(true)
    for (const url of [
      'https://example.com/',
      'http://localhost:4870/',
      'file:///etc/passwd',
      'palestra://evil/',
      'palestra://desk.evil/',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      '',
    ])
      expect(goes(contents, event, url), url).toBe(false)
  })

  it('12: no page embeds a webview', () => {
    expect(goes(guarded().contents, 'will-attach-webview', 'palestra://desk/')).toBe(false)
  })

  it('14, 15: opens no window; only an https address of the list goes to the browser', () => {
    const { contents, did } = guarded(['help.example'])
    for (const url of [
      'palestra://desk/',
      'https://evil.example/',
      'https://help.example.evil/',
      'https://help.example:8443/',
      'http://help.example/',
      'file:///C:/Windows/System32/calc.exe',
      'smb://help.example/share',
      'nonsense',
      'https://help.example/start',
    ])
      expect(contents.opened?.({ url }), url).toEqual({ action: 'deny' })
    expect(did.filter((what) => what.startsWith('browser'))).toEqual(['browser https://help.example/start'])
  })

  it('17: hands the desk to its own page only, not to a frame in it or to anybody else', () => {
    const { electron, ipcMain } = fakeElectron()
    const served: unknown[] = []
    connectPages(electron, (port) => served.push(port), silent)
    const strangers = [
      null,
      { url: 'https://evil.example/', parent: null },
      { url: 'palestra://evil/', parent: null },
      { url: 'file:///index.html', parent: null },
      { url: '', parent: null },
      { url: 'palestra://desk/', parent: {} },
    ]
    for (const frame of strangers) expect(connectFrom(ipcMain, frame)).toEqual([])
    expect(served).toEqual([])
    expect(connectFrom(ipcMain, { url: 'palestra://desk/people', parent: null })).toMatchObject([
      { channel: 'desk:port', ports: [{}] },
    ])
    expect(served).toHaveLength(1)
  })

  it('19: the fuses that turn the binary into Node are off', () => {
    const config = readFileSync(join(import.meta.dirname, '..', '..', 'electron-builder.yml'), 'utf8')
    for (const fuse of [
      'runAsNode: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'grantFileProtocolExtraPrivileges: false',
      'enableCookieEncryption: true',
    ])
      expect(config).toContain(fuse)
  })
})

describe('the pages of the window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'palestra-pages-'))
  const renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'renderer-too.js'), 'secret')
  writeFileSync(join(renderer, 'index.html'), '<meta content="__NONCE__"><style nonce="__NONCE__"></style>')
  writeFileSync(join(renderer, 'assets', 'index.js'), 'export {}')
  const { electron, kept } = fakeElectron()
  registerScheme(electron.protocol)
  servePages(electron.protocol, renderer)
  const get = async (url: string, method = 'GET') => {
    const answer = await kept.pages?.(new Request(url, { method }))
    if (!answer) throw new Error('nothing serves the pages')
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  it('18: come from a scheme of their own, which is a secure origin and not a way around the rules', () => {
    expect(kept.schemes).toEqual([
      { scheme: 'palestra', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
  })

  it('7: carry the content security policy with a nonce of their own each time', async () => {
    const [first, second] = [await get('palestra://desk/'), await get('palestra://desk/people/7')]
    const nonces = [first, second].map(({ text }) => /nonce="([^"]+)"/.exec(text)?.[1] ?? '')
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/)
    expect(nonces[0]).not.toBe(nonces[1])
    expect(first.text).not.toContain('__NONCE__')
    expect(first.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonces[0] ?? ''))
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(contentSecurityPolicy('n')).toContain("default-src 'none'")
    expect(contentSecurityPolicy('n')).not.toMatch(/unsafe|\*|https?:/)
  })

  it('serve built files with their type', async () => {
    const { status, headers, text } = await get('palestra://desk/assets/index.js')
    expect([status, text]).toEqual([200, 'export {}'])
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/../../secret.js',
    '//secret.js',
    '/../renderer-too.js',
    '/%00.js',
    '/index.html/x.js',
    '/assets/none.js',
    `/${'a'.repeat(300)}.js`,
    '/package.exe',
  ])('have nothing at %s', async (path) => {
    const { status, text } = await get(`palestra://desk${path}`)
    expect([status, text]).toEqual([404, 'There is nothing at this address.'])
  })

  it('answer no other host and nothing but GET', async () => {
    expect((await get('palestra://evil/')).status).toBe(404)
    expect((await get('palestra://desk/', 'POST')).status).toBe(404)
  })
})

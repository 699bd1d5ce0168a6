import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, CustomScheme, MenuItemConstructorOptions } from 'electron'
import type { DeskPort } from '../transports/electron.ts'
import { mainPort } from '../transports/wires-testing.ts'
import type { Connecting, Contents, Electron, Frame, Session } from './parts.ts'

type Opened = (details: { readonly url: string }) => { action: string }
type Template = readonly MenuItemConstructorOptions[]
type Handler<Name extends keyof Session> = Session[Name] extends (handler: infer H) => void ? H : never
type BeforeRequest = Parameters<Session['webRequest']['onBeforeRequest']>[0]

/** Plays Electron: the calls that the shell makes, what they were given, and the events that it listens to. */
export function fakeElectron({ isFirst = true, isPackaged = true, locale = 'en-GB' } = {}) {
  /** What happened, in order. */
  const did: string[] = []
  const say = (what: string) => void did.push(what)
  const app = new EventEmitter()
  const powerMonitor = new EventEmitter()
  const ipcMain = new EventEmitter()
  const kept = {
    schemes: [] as CustomScheme[],
    pages: undefined as ((request: Request) => Promise<Response>) | undefined,
    appMenu: [] as Template,
    tray: undefined as { menu: Template; emitter: EventEmitter } | undefined,
    errorBox: undefined as readonly [string, string] | undefined,
    session: {} as {
      request?: Handler<'setPermissionRequestHandler'>
      check?: Handler<'setPermissionCheckHandler'>
      device?: Handler<'setDevicePermissionHandler'>
      before?: BeforeRequest
    },
  }
  const windows: FakeWindow[] = []

  const electron: Electron<FakeContents, DeskPort, Template> = {
    app: Object.assign(app, {
      isPackaged,
      requestSingleInstanceLock: () => isFirst,
      enableSandbox: () => say('sandbox'),
      whenReady: async () => {},
      getLocale: () => locale,
      quit: () => {
        say('quit')
        app.emit('before-quit', { preventDefault: () => say('end held back') })
      },
      exit: (code: number) => say(`exit ${code}`),
    }),
    protocol: {
      registerSchemesAsPrivileged: (schemes) => void kept.schemes.push(...schemes),
      handle: (_scheme, handler) => {
        kept.pages = handler
      },
    },
    dialog: {
      showErrorBox: (title, text) => {
        kept.errorBox = [title, text]
      },
    },
    shell: { openExternal: async (url) => say(`browser ${url}`) },
    powerMonitor,
    ipcMain,
    defaultSession: () => ({
      setPermissionRequestHandler: (handler) => {
        kept.session.request = handler
      },
      setPermissionCheckHandler: (handler) => {
        kept.session.check = handler
      },
      setDevicePermissionHandler: (handler) => {
        kept.session.device = handler
      },
      webRequest: {
        onBeforeRequest: (listener) => {
          kept.session.before = listener
        },
      },
    }),
    openWindow: (options) => {
      const window = fakeWindow(options, say)
      windows.push(window)
      app.emit('web-contents-created', {}, window.contents)
      return window
    },
    openChannel: () => {
      const { port1, port2 } = new MessageChannel()
      return { port1: mainPort(port1), port2: mainPort(port2) }
    },
    openTray: () => {
      const emitter = new EventEmitter()
      const tray = { menu: [] as Template, emitter }
      kept.tray = tray
      return Object.assign(emitter, {
        setToolTip: () => {},
        setContextMenu: (menu: Template) => {
          tray.menu = menu
        },
        destroy: () => say('tray gone'),
      })
    },
    menu: {
      buildFromTemplate: (template) => template,
      setApplicationMenu: (menu) => {
        kept.appMenu = menu ?? []
      },
    },
  }
  return { electron, did, say, app, powerMonitor, ipcMain, windows, kept }
}

export type FakeContents = Contents & EventEmitter & { opened?: Opened }

/** A page's web contents; `tries` says what became of an attempt to go somewhere. */
export function fakeContents(say: (what: string) => void = () => {}): FakeContents {
  const contents: FakeContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: Opened) => {
      contents.opened = handler
    },
    reload: () => say('reload'),
  })
  return contents
}

/** True when the page got there. */
export function goes(contents: EventEmitter, event: string, url: string): boolean {
  let isPrevented = false
  contents.emit(event, { url, preventDefault: () => (isPrevented = true) })
  return !isPrevented
}

export type FakeWindow = ReturnType<typeof fakeWindow>
function fakeWindow(options: BrowserWindowConstructorOptions, say: (what: string) => void) {
  const emitter = new EventEmitter()
  const state = { url: '', isMinimized: false }
  return Object.assign(emitter, {
    options,
    state,
    contents: fakeContents(say),
    loadURL: async (url: string) => {
      state.url = url
    },
    isMinimized: () => state.isMinimized,
    restore: () => {
      state.isMinimized = false
    },
    show: () => say('show'),
    focus: () => say('focus'),
    destroy: () => {
      say('window gone')
      emitter.emit('closed')
    },
  })
}

/** Asks for the desk as a page does, and says what was handed over. */
export function connectFrom(ipcMain: EventEmitter, senderFrame: Frame | null) {
  const posted: { channel: string; ports: DeskPort[] }[] = []
  const event: Connecting<DeskPort> = {
    senderFrame,
    sender: { postMessage: (channel, _message, ports) => void posted.push({ channel, ports }) },
  }
  ipcMain.emit('desk:connect', event)
  return posted
}

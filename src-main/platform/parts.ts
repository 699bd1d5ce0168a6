import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  WindowOpenHandlerResponse,
} from 'electron'
import type { DeskPort } from '../transports/electron.ts'

/**
 * The parts of Electron that the shell uses, as small as they are used, so that the tests can play Electron on
 * machines that have none. `main.ts` passes the real ones, and `tsc` compares.
 */
export type Stoppable = { readonly preventDefault: () => void }
export type Navigation = Stoppable & { readonly url: string }
export type Frame = { readonly url: string; readonly parent: unknown }

export type Contents = {
  on(event: 'will-navigate', listener: (event: Navigation) => void): unknown
  on(event: 'will-frame-navigate', listener: (event: Navigation) => void): unknown
  on(event: 'will-redirect', listener: (event: Navigation) => void): unknown
  on(event: 'will-attach-webview', listener: (event: Stoppable) => void): unknown
  on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown
  setWindowOpenHandler(handler: (details: { readonly url: string }) => WindowOpenHandlerResponse): void
  reload(): void
}

export type App<TheContents> = {
  on(event: 'second-instance', listener: () => void): unknown
  on(event: 'activate', listener: () => void): unknown
  on(event: 'window-all-closed', listener: () => void): unknown
  on(event: 'browser-window-focus', listener: () => void): unknown
  on(event: 'before-quit', listener: (event: Stoppable) => void): unknown
  on(event: 'web-contents-created', listener: (event: unknown, contents: TheContents) => void): unknown
  requestSingleInstanceLock(): boolean
  enableSandbox(): void
  whenReady(): Promise<void>
  getLocale(): string
  quit(): void
  exit(code: number): void
  readonly isPackaged: boolean
}

export type Window = {
  on(event: 'closed', listener: () => void): unknown
  once(event: 'ready-to-show', listener: () => void): unknown
  loadURL(url: string): Promise<void>
  isMinimized(): boolean
  restore(): void
  show(): void
  focus(): void
  destroy(): void
}

export type Session = {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void
  setDevicePermissionHandler(handler: (details: unknown) => boolean): void
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void
  }
}

export type Protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void
}

export type Connecting<Port> = {
  readonly senderFrame: Frame | null
  readonly sender: { postMessage(channel: string, message: unknown, ports: Port[]): void }
}

export type Tray<Menu> = {
  setToolTip(text: string): void
  setContextMenu(menu: Menu): void
  destroy(): void
  on(event: 'click', listener: () => void): unknown
}

/** Handed to `secrets.ts` by `main.ts`; only there once the app is ready. */
export type SafeStorage = {
  isEncryptionAvailable(): boolean
  getSelectedStorageBackend(): string
  encryptString(text: string): Buffer
  decryptString(encrypted: Buffer): string
}

/** Everything the shell is handed. */
export type Electron<TheContents extends Contents, Port extends DeskPort, Menu> = {
  readonly app: App<TheContents>
  readonly protocol: Protocol
  readonly dialog: { showErrorBox(title: string, text: string): void }
  readonly shell: { openExternal(url: string): Promise<void> }
  readonly powerMonitor: { on(event: 'resume', listener: () => void): unknown }
  readonly ipcMain: { on(channel: string, listener: (event: Connecting<Port>) => void): unknown }
  /** Only there once the app is ready. */
  readonly defaultSession: () => Session
  readonly openWindow: (options: BrowserWindowConstructorOptions) => Window
  readonly openChannel: () => { readonly port1: Port; readonly port2: Port }
  readonly openTray: (icon: string) => Tray<Menu>
  readonly menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): Menu
    setApplicationMenu(menu: Menu | null): void
  }
}

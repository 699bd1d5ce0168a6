import { join } from 'node:path'
import type { Log } from '../app/host.ts'
import type { OpenDesk } from '../app/open-desk.ts'
import { wordsFor } from '../cli/desk-command.ts'
import { type DeskPort, portWire } from '../transports/electron.ts'
import { connectPages } from './connect.ts'
import { menuTemplate } from './menu.ts'
import type { Contents, Electron, Tray } from './parts.ts'
import { registerScheme, servePages } from './protocol.ts'
import { guardContents, guardSession } from './security.ts'
import { deskTray } from './tray.ts'
import { type DeskWindow, deskWindow } from './window.ts'
import { wordsIn } from './words.ts'

export type ShellOptions = {
  /** The program's own files. */
  readonly program: string
  /** Called by the first instance only: two programs must not turn the pages of one log. */
  readonly openLog: () => Log
  readonly openDesk: (log: Log) => Promise<OpenDesk>
}

/** Nothing in the desk links to the outside yet; a host that shall open in the visitor's browser is named here. */
const externalHosts: readonly string[] = []

/** The program around the desk: one instance, one window, a tray, and an orderly end. */
export function startShell<TheContents extends Contents, Port extends DeskPort, Menu>(
  electron: Electron<TheContents, Port, Menu>,
  { program, openLog, openDesk }: ShellOptions,
): void {
  const { app } = electron
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const log = openLog()
  registerScheme(electron.protocol)
  guardContents(app, (url) => electron.shell.openExternal(url), externalHosts)
  app
    .whenReady()
    .then(async () => open(electron, await openDesk(log), program, log))
    .catch((error: unknown) => giveUp(electron, log, error))
}

function open<TheContents extends Contents, Port extends DeskPort, Menu>(
  electron: Electron<TheContents, Port, Menu>,
  desk: OpenDesk,
  program: string,
  log: Log,
): void {
  const { app } = electron
  guardSession(electron.defaultSession())
  servePages(electron.protocol, join(program, 'out', 'renderer'))
  const wire = portWire(desk.router, log)
  connectPages(electron, (port) => wire.serve(port), log)

  const window = deskWindow(electron.openWindow, {
    preload: join(program, 'out', 'preload', 'preload.cjs'),
    icon: join(program, 'resources', 'icons', 'icon.png'),
    withDevTools: !app.isPackaged,
  })
  const tray = addMenus(electron, program, window)
  app.on('second-instance', window.show)
  app.on('activate', window.show)
  // Without a listener Electron ends the program with its last window; here the tray stays.
  app.on('window-all-closed', () => {})
  app.on('browser-window-focus', () => void desk.wake())
  app.on('web-contents-created', (_event, contents) => {
    contents.on('render-process-gone', (_gone, { reason }) => {
      log.error({ reason }, 'the page ended')
      if (reason !== 'clean-exit') contents.reload()
    })
  })
  electron.powerMonitor.on('resume', () => void desk.wake())
  endInOrder(electron, desk, window, tray, log)
  window.show()
}

function addMenus<TheContents extends Contents, Port extends DeskPort, Menu>(
  { app, menu, openTray }: Electron<TheContents, Port, Menu>,
  program: string,
  window: DeskWindow,
): Tray<Menu> {
  const say = wordsIn(app.getLocale())
  const quit = () => app.quit()
  menu.setApplicationMenu(menu.buildFromTemplate(menuTemplate(say, quit)))
  return deskTray({
    openTray,
    buildMenu: (template) => menu.buildFromTemplate(template),
    icon: join(program, 'resources', 'icons', 'tray.png'),
    say,
    show: window.show,
    quit,
  })
}

/** Holds the end back until the window is gone, the batch at hand is written and the file is closed. */
function endInOrder<TheContents extends Contents, Port extends DeskPort, Menu>(
  { app }: Electron<TheContents, Port, Menu>,
  desk: OpenDesk,
  window: DeskWindow,
  tray: Tray<Menu>,
  log: Log,
): void {
  let isEnding = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (isEnding) return
    isEnding = true
    void end()
  })
  async function end(): Promise<void> {
    window.close()
    tray.destroy()
    try {
      await desk.close()
      app.exit(0)
    } catch (error) {
      log.error({ err: error }, 'the desk did not close cleanly; what was answered is on disk all the same')
      app.exit(1)
    }
  }
}

function giveUp<TheContents extends Contents, Port extends DeskPort, Menu>(
  { app, dialog }: Electron<TheContents, Port, Menu>,
  log: Log,
  error: unknown,
): void {
  log.error({ err: error }, 'the desk could not be opened')
  dialog.showErrorBox(wordsIn(app.getLocale())('cannotStart'), wordsFor(error))
  app.exit(1)
}

import type { Log } from '../app/host.ts'
import type { DeskPort } from '../transports/electron.ts'
import type { Connecting, Contents, Electron } from './parts.ts'
import { isDeskPage } from './security.ts'

/** Hands a page that asks for it one end of a channel and serves the desk on the other. */
export function connectPages<TheContents extends Contents, Port extends DeskPort, Menu>(
  { ipcMain, openChannel }: Pick<Electron<TheContents, Port, Menu>, 'ipcMain' | 'openChannel'>,
  serve: (port: Port) => void,
  log: Log,
): void {
  ipcMain.on('desk:connect', ({ senderFrame, sender }: Connecting<Port>) => {
    if (!isDeskPage(senderFrame)) return log.error({ from: senderFrame?.url }, 'a stranger asked for the desk')
    const { port1, port2 } = openChannel()
    serve(port1)
    sender.postMessage('desk:port', null, [port2])
  })
}

import type { BrowserWindowConstructorOptions } from 'electron'
import type { Window } from './parts.ts'
import { deskUrl } from './protocol.ts'
import { webPreferences } from './security.ts'

export type DeskWindow = ReturnType<typeof deskWindow>

type Wanted = { readonly preload: string; readonly icon: string; readonly withDevTools: boolean }

/** The one window. Closing it leaves the desk running for the night; showing it again starts at signing in. */
export function deskWindow(
  openWindow: (options: BrowserWindowConstructorOptions) => Window,
  { preload, icon, withDevTools }: Wanted,
) {
  let window: Window | undefined

  function open(): Window {
    const opened = openWindow({
      title: 'Palestra',
      icon,
      width: 1280,
      height: 800,
      minWidth: 960,
      minHeight: 600,
      useContentSize: true,
      autoHideMenuBar: true,
      // Shown when there is something to see.
      show: false,
      webPreferences: webPreferences(preload, withDevTools),
    })
    opened.once('ready-to-show', () => opened.show())
    opened.on('closed', () => {
      window = undefined
    })
    void opened.loadURL(deskUrl)
    return opened
  }

  return {
    show(): void {
      if (!window) {
        window = open()
        return
      }
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    close(): void {
      window?.destroy()
    },
  }
}

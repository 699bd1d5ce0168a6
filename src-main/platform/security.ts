import type { WebPreferences } from 'electron'
import type { App, Contents, Frame, Session } from './parts.ts'
import { isDeskUrl } from './protocol.ts'

/**
 * Electron's security checklist, item by item, each with a test in security.test.ts. Its content security policy and
 * its own scheme are in protocol.ts; the fuses (no node in the binary, only our signed asar) in electron-builder.yml.
 */
export const webPreferences = (preload: string, withDevTools: boolean): WebPreferences => ({
  preload,
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
  // The spell checker fetches its dictionaries from somebody else's network.
  spellcheck: false,
  devTools: withDevTools,
})

/** Whatever becomes of a page: it stays the desk's page, opens nothing and embeds nothing. */
export function guardContents<TheContents extends Contents>(
  app: App<TheContents>,
  openExternal: (url: string) => Promise<void>,
  externalHosts: readonly string[],
): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    const stayHere = (event: { readonly url: string; readonly preventDefault: () => void }) => {
      if (!isDeskUrl(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stayHere)
    contents.on('will-frame-navigate', stayHere)
    contents.on('will-redirect', stayHere)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      const { protocol, host } = URL.parse(url) ?? {}
      if (protocol === 'https:' && externalHosts.includes(host ?? '')) void openExternal(url)
      return { action: 'deny' }
    })
  })
}

/** A desk needs no camera, place or device, and its pages have no network: calls go through the port. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnUrl(url) }))
}

const localSchemes = new Set(['data:', 'blob:', 'devtools:'])
const isOwnUrl = (url: string): boolean => isDeskUrl(url) || localSchemes.has(URL.parse(url)?.protocol ?? '')

/** The sender of a message is checked each time: the desk's page itself, not something inside it. */
export const isDeskPage = (frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && isDeskUrl(frame.url)

import { readPage } from '../transports/pages.ts'
import type { Protocol } from './parts.ts'

/** The window's pages come from `palestra://desk/`, out of the program's own folder; never from `file:` or a network. */
const scheme = 'palestra'
export const deskUrl = `${scheme}://desk/`

export const isDeskUrl = (url: string): boolean => {
  const { protocol, host } = URL.parse(url) ?? {}
  return protocol === `${scheme}:` && host === 'desk'
}

/** Before the app is ready: makes the scheme an origin like https, so that CSP, modules and storage work in it. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function servePages(protocol: Protocol, folder: string): void {
  protocol.handle(scheme, async ({ method, url }) => {
    const page = method === 'GET' && isDeskUrl(url) ? await readPage(folder, new URL(url).pathname) : undefined
    const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
    return page
      ? new Response(page.body, { headers: { ...page.headers, ...always } })
      : new Response('There is nothing at this address.', { status: 404, headers: always })
  })
}

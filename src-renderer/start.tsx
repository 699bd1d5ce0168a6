import './app/styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { readNonce, shareNonce } from './app/nonce.ts'
import { createQueries } from './app/queries.ts'
import { openDesk, type Wire } from './client/desk.ts'
import { createSessionStore, type SessionStore } from './client/session-store.ts'
import { openHttpWire } from './client/wire-http.ts'

/** Inside Electron the preload script leaves its mark and hands over a port; anywhere else the desk speaks HTTP. */
async function openWire(session: SessionStore): Promise<Wire> {
  const token = () => session.getState().token
  if (!('palestra' in window)) return openHttpWire(token)
  const { openPortWire, receivePort } = await import('./client/wire-port.ts')
  return openPortWire(await receivePort(), token)
}

/** Puts the desk on the page. */
export async function start(root: HTMLElement): Promise<void> {
  const nonce = readNonce()
  shareNonce(nonce)
  const session = createSessionStore(window.sessionStorage)
  const desk = openDesk(await openWire(session))
  const queries = createQueries(session)
  createRoot(root).render(
    <StrictMode>
      <App desk={desk} session={session} queries={queries} nonce={nonce} />
    </StrictMode>,
  )
}

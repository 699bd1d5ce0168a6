import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'

it('gives the page its mark and one port, and asks only when the page itself is ready', async () => {
  const shown: Record<string, unknown> = {}
  const sent: string[] = []
  const posted: unknown[] = []
  const fromMain = new EventEmitter()
  const page = new EventTarget()
  const window = Object.assign(page, {
    location: { origin: 'palestra://desk' },
    postMessage: (...message: unknown[]) => void posted.push(message),
  })
  vi.stubGlobal('window', window)
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (shown[name] = value) },
    ipcRenderer: Object.assign(fromMain, { send: (channel: string) => void sent.push(channel) }),
  }))
  await import('./preload.ts')

  expect(shown).toEqual({ palestra: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/) } })
  const message = (data: unknown, source: unknown) => Object.assign(new Event('message'), { data, source })
  page.dispatchEvent(message('desk:ready', { not: 'this window' }))
  page.dispatchEvent(message('desk:port', window))
  page.dispatchEvent(message({ anything: 'else' }, window))
  expect(sent).toEqual([])
  page.dispatchEvent(message('desk:ready', window))
  expect(sent).toEqual(['desk:connect'])

  const { port1 } = new MessageChannel()
  fromMain.emit('desk:port', { ports: [port1] })
  expect(posted).toEqual([['desk:port', 'palestra://desk', [port1]]])
  port1.close()
})

import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalStatus } from '../../src-shared/contract/refusals.ts'
import { procedureMetas } from '../app/host.ts'
import type { Listening } from './http.ts'
import { hostCheck } from './http.ts'
import {
  adminPassword,
  changesNothing,
  deskUnderTest,
  type Got,
  type OpenWire,
  once,
  openAndSignIn,
  overHttp,
  sendTo,
  serveUnderTest,
} from './wires-testing.ts'

type Sent = Parameters<typeof sendTo>[2]

/** What only HTTP has: other people's pages, other people's programs, and addresses. */
describe('the desk over HTTP', () => {
  const under = deskUnderTest()
  let wire: OpenWire
  let server: Listening
  let token: string

  beforeAll(async () => {
    wire = await overHttp(under)
    server = await serveUnderTest(under)
    token = await openAndSignIn(wire)
  })

  afterAll(async () => {
    await wire.close()
    await server.close()
    await under.close()
  })

  const send = (path: string, sent?: Sent): Promise<Got> => sendTo(server.url, path, sent)
  const json = { 'content-type': 'application/json' }
  const signedIn = () => ({ ...json, authorization: `Bearer ${token}` })
  const post = (path: string, body: string, headers: Record<string, string> = json) =>
    send(path, { method: 'POST', headers, body })
  const roomInput = () => ({ ...once(), name: 'Hall', isActive: true })

  /** A refusal is JSON, says its status, and changed nothing. */
  async function refused(status: number, work: () => Promise<Got>): Promise<unknown> {
    const got = await changesNothing(under, work)
    expect([got.status, got.text]).toEqual([status, expect.stringMatching(/^\{/)])
    expect(got.headers['content-type']).toMatch(/^application\/json/)
    return JSON.parse(got.text)
  }

  it.each([
    ['/rpc/rooms/create', '{"json":'],
    ['/rpc/rooms/create', 'null'],
    ['/rpc/rooms/create', '[]'],
    ['/rpc/rooms/create', '{"json":{},"meta":[[0,"__proto__","constructor"]]}'],
    ['/rpc/rooms/create', '{"json":{},"meta":7}'],
    ['/api/rooms/create', '{'],
    ['/api/rooms/create', '\u0000'],
  ])('POST %s refuses the malformed body %j', async (path, body) => {
    expect(await refused(400, () => post(path, body, signedIn()))).toBeTruthy()
  })

  it.each(['palestra.example', 'palestra.example:4870', '192.168.1.7', '127.0.0.1.evil.example', 'localhost.evil'])(
    'refuses the host name “%s”, so that no page can rebind its own name to this desk',
    async (host) => {
      const problem = await refused(403, () => send('/api/openapi.json', { headers: { host } }))
      expect(problem).toMatchObject({ error: { code: 'request.host' } })
    },
  )

  it.each(['https://evil.example', 'null', 'http://localhost', 'http://127.0.0.1:1'])(
    'refuses a page of the origin %s',
    async (origin) => {
      const body = JSON.stringify(roomInput())
      const problem = await refused(403, () => post('/api/rooms/create', body, { ...signedIn(), origin }))
      expect(problem).toMatchObject({ error: { code: 'request.origin' } })
    },
  )

  it('answers its own page and gives nobody leave to read across origins', async () => {
    const got = await send('/api/openapi.json', { headers: { origin: server.url } })
    expect(got.status).toBe(200)
    expect(got.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(Object.keys(got.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    const preflight = await send('/rpc/rooms/create', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    })
    expect(preflight.status).toBe(403)
  })

  it.each(['/rpc/rooms/create', '/api/rooms/create', '/real-trainings/generate-next-week'])(
    'refuses two megabytes at %s, with and without a length said beforehand',
    async (path) => {
      const body = JSON.stringify({ json: { ...roomInput(), name: 'x'.repeat(2 * 1024 * 1024) } })
      expect(await refused(413, () => post(path, body, signedIn()))).toMatchObject({
        error: { code: 'request.too-large' },
      })
      const chunked = { ...signedIn(), 'transfer-encoding': 'chunked' }
      expect((await changesNothing(under, () => post(path, body, chunked))).status).toBe(413)
    },
  )

  it('takes a certificate of 10 MB in its form, and refuses one of 50 MB in words, however it is sent', async () => {
    const sized = (megabytes: number) => {
      const certificate = {
        fileName: 'a.pdf',
        base64: 'JVBERi0x'.padEnd(megabytes * 1024 * 1024, 'A'),
        until: '2026-12-31',
      }
      return JSON.stringify({ json: { ...once(), id: 1, version: 1, certificate } })
    }
    const path = '/rpc/memberships/attachCertificate'
    const answered = (status: number, megabytes: number) =>
      refused(status, () => post(path, sized(megabytes), signedIn()))
    expect(await answered(404, 13.3)).toMatchObject({ json: { code: 'desk.not-found' } })
    expect(await answered(422, 14)).toMatchObject({ json: { code: 'membership.certificate-too-big' } })
    for (const headers of [signedIn(), { ...signedIn(), 'transfer-encoding': 'chunked' }])
      expect(await refused(413, () => post(path, sized(67), headers))).toEqual({
        error: { code: 'request.too-large', message: 'The request is too large.' },
      })
  })

  it.each([
    '/rpc/__proto__',
    '/rpc/toString',
    '/rpc/rooms',
    '/api/__proto__/x',
    '/api/constructor',
    '/api/rooms/nope',
    '/nowhere/else.js',
  ])('has nothing at %s', async (path) => {
    await refused(404, () => post(path, '{}', signedIn()))
  })

  it('lets nobody do a deed with a GET', async () => {
    const data = encodeURIComponent(JSON.stringify({ json: roomInput() }))
    const got = await changesNothing(under, () => send(`/rpc/rooms/create?data=${data}`, { headers: signedIn() }))
    expect([404, 405]).toContain(got.status)
  })

  it('survives what is no HTTP at all', async () => {
    await changesNothing(under, async () => {
      for (const rubbish of [
        '\u0000\u0001\u0002\r\n\r\n',
        'GET / HTTP/9.9\r\n\r\n',
        'POST /rpc HTTP/1.1\r\nContent-Length: x\r\n\r\n',
      ])
        await new Promise<void>((resolve) => {
          const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.end(rubbish))
          socket.on('error', () => {}).on('close', () => resolve())
          socket.resume()
        })
    })
    expect((await send('/api/openapi.json')).status).toBe(200)
  })

  it('signs in, works and refuses in plain REST', async () => {
    const credentials = { name: 'Ada', password: adminPassword }
    const signIn = await post('/api/session/sign-in', JSON.stringify(credentials))
    expect(signIn.status).toBe(200)
    const mine = (JSON.parse(signIn.text) as { token: string }).token
    const headers = { ...json, authorization: `Bearer ${mine}` }
    const input = { ...once(), name: 'Rest room', isActive: true }
    const made = await post('/api/rooms/create', JSON.stringify(input), headers)
    expect([made.status, JSON.parse(made.text)]).toEqual([200, { id: expect.any(Number) }])
    const again = { ...input, ...once() }
    expect(await refused(409, () => post('/api/rooms/create', JSON.stringify(again), headers))).toMatchObject({
      code: 'room.name-taken',
      data: { name: 'Rest room' },
    })
    expect(await refused(401, () => post('/api/rooms/list', '{}'))).toMatchObject({ code: 'desk.not-signed-in' })
    const wrong = JSON.stringify({ ...credentials, password: 'wrong horse' })
    expect(await refused(401, () => post('/api/session/sign-in', wrong))).toMatchObject({ code: 'sign-in.wrong' })
  })

  it('describes every procedure with its refusals in OpenAPI 3.1', async () => {
    type Spec = { openapi: string; paths: Record<string, { post?: { responses: Record<string, unknown> } }> }
    const spec = JSON.parse((await send('/api/openapi.json')).text) as Spec
    expect(spec.openapi).toMatch(/^3\.1\./)
    const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const addresses = [...procedureMetas.keys()].map((name) => `/${name.split('.').map(kebab).join('/')}`)
    expect(Object.keys(spec.paths).toSorted()).toEqual(addresses.toSorted())
    for (const [name, meta] of procedureMetas) {
      const responses = spec.paths[`/${name.split('.').map(kebab).join('/')}`]?.post?.responses ?? {}
      expect(Object.keys(responses)).toContain('200')
      for (const code of meta.refusals)
        expect(JSON.stringify(responses[refusalStatus[code]] ?? null), `${name} ${code}`).toContain(`"${code}"`)
    }
  })

  it('knows which names it goes by', () => {
    expect([hostCheck('127.0.0.1')('localhost:4870'), hostCheck('127.0.0.1')('[::1]:4870')]).toEqual([true, true])
    expect([hostCheck('0.0.0.0')('192.168.1.7:4870'), hostCheck('0.0.0.0')('evil.example')]).toEqual([true, false])
    expect(hostCheck('desk.local')('DESK.local:4870')).toBe(true)
  })
})

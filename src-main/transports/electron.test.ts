import { afterAll, expect, it } from 'vitest'
import { portWire } from './electron.ts'
import { changesNothing, deskUnderTest, mainPort } from './wires-testing.ts'

const under = deskUnderTest()
afterAll(() => under.close())

function rawPort() {
  const { port1, port2 } = new MessageChannel()
  portWire(under.router, under.log).serve(mainPort(port1))
  const heard: unknown[] = []
  port2.addEventListener('message', (event) => heard.push(event.data))
  port2.start()
  return { port: port2, heard }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

it('drops what is no call, says so in the log, and goes on answering', async () => {
  const { port, heard } = rawPort()
  const rubbish = [
    null,
    7,
    {},
    [],
    'x',
    '{',
    'null',
    '[]',
    '{"i":1}',
    '{"i":1,"p":null}',
    '{"i":1,"p":{"u":7}}',
    '{"i":1,"p":{"u":"https://evil.example/setup/state"}}',
    '{"i":{},"p":{"u":"/setup/state"}}',
    '{"i":1,"t":9,"p":{"u":"/setup/state"}}',
    '{"i":1,"t":3,"p":{"e":"message"}}',
    '{"i":1,"p":{"u":"/setup/state","h":"x"}}',
    new Uint8Array([255, 255, 255]),
    { i: 1, p: { u: '/setup/state' } },
  ]
  await changesNothing(under, async () => {
    for (const message of rubbish) port.postMessage(message)
    await settle()
  })
  expect(heard).toEqual([])
  expect(under.logged).toHaveLength(rubbish.length)
  port.postMessage(JSON.stringify({ i: 'a', p: { u: '/setup/state', b: { json: {} } } }))
  await settle()
  expect(heard).toEqual([expect.stringContaining('"isOpen":false')])
  port.close()
})

it('reads no header but the token, so that no body can pose as a form, a file or a stream', async () => {
  const { port, heard } = rawPort()
  for (const [i, h] of [
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': 'text/event-stream' },
    { 'content-disposition': 'attachment; filename="x"' },
  ].entries())
    port.postMessage(JSON.stringify({ i, p: { u: '/setup/state', b: { json: {} }, h } }))
  await settle()
  expect(heard.map((text) => String(text).includes('"isOpen":false'))).toEqual([true, true, true])
  port.close()
})

it('hears of a call withdrawn that it never heard of', async () => {
  const { port, heard } = rawPort()
  port.postMessage('{"i":"never","t":4}')
  await settle()
  expect(heard).toEqual([])
  port.close()
})

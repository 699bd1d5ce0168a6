import Stripe from 'stripe'
import { afterEach, describe, expect, it } from 'vitest'
import { aStripe, type FakeStripe } from './stripe.ts'

const now = '2026-03-04T10:00:00Z'
const hour = 60 * 60 * 1000
const created = '/v1/checkout/sessions'

let fake: FakeStripe
const start = async () => {
  fake = await aStripe({ now })
}
afterEach(() => fake.close())

function sdk(): Stripe {
  const { hostname, port } = new URL(fake.url)
  return new Stripe(fake.key, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false })
}

const open = (idempotencyKey: string, amount = 2000) =>
  sdk().checkout.sessions.create(
    {
      mode: 'payment',
      line_items: [
        { quantity: 1, price_data: { currency: 'eur', unit_amount: amount, product_data: { name: 'Weekend' } } },
      ],
      success_url: 'https://gym.example/merci',
    },
    { idempotencyKey },
  )

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => {
      throw new Error('it did not fail')
    },
    (error: unknown) => error,
  )

describe('an idempotency key', () => {
  it('answers a repeat with the first answer, for a day', async () => {
    await start()
    const first = await open('a')
    fake.clock.advance(24 * hour - 1000)
    expect((await open('a')).id).toBe(first.id)
    expect(fake.requests().map(({ isReplayed }) => isReplayed)).toEqual([false, true])
    fake.clock.advance(1000)
    expect((await open('a')).id).not.toBe(first.id)
  })

  it('with other parameters is refused', async () => {
    await start()
    await open('a')
    expect(await failure(open('a', 3000))).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
  })

  it('that is being worked on is refused, and answers afterwards', async () => {
    await start()
    const held = fake.faults.hold(`POST ${created}`)
    const first = open('a')
    await held.arrived
    expect(await failure(open('a'))).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
    held.release()
    expect((await open('a')).id).toBe((await first).id)
  })

  it('keeps a refusal of what was begun, and not of what was not', async () => {
    await start()
    const { id } = await open('a')
    fake.pay(id)
    const expire = () => sdk().checkout.sessions.expire(id, {}, { idempotencyKey: 'b' })
    await failure(expire())
    await failure(expire())
    expect(await failure(open('c', 1))).toMatchObject({ code: 'amount_too_small' })
    expect(await open('c')).toMatchObject({ status: 'open' })
    expect(fake.requests().map(({ isReplayed }) => isReplayed)).toEqual([false, false, true, false, false])
  })
})

describe('a fault', () => {
  // What a caller finds: whether it was done, and whether a repeat with the same key does it or hears of it.
  it.each([
    { fault: 'drop-before', times: 2, error: 'StripeConnectionError', done: 0, repeat: 'done' },
    { fault: 'drop-after', times: 2, error: 'StripeConnectionError', done: 1, repeat: 'done' },
    { fault: 'busy', times: 1, error: 'StripeRateLimitError', done: 0, repeat: 'done' },
    { fault: 'fail-before', times: 1, error: 'StripeAPIError', done: 0, repeat: 'done' },
    { fault: 'fail-kept', times: 1, error: 'StripeAPIError', done: 0, repeat: 'StripeAPIError' },
    { fault: 'fail-after', times: 1, error: 'StripeAPIError', done: 1, repeat: 'StripeAPIError' },
  ] as const)('$fault', async ({ fault, times, error, done, repeat }) => {
    await start()
    fake.faults.next(fault, `POST ${created}`, times)
    expect(await failure(open('a'))).toMatchObject({ type: error })
    expect(fake.sessions()).toHaveLength(done)
    if (repeat === 'done') expect(await open('a')).toMatchObject({ status: 'open' })
    else expect(await failure(open('a'))).toMatchObject({ type: repeat })
    expect(fake.sessions()).toHaveLength(repeat === 'done' ? 1 : done)
  })

  it('given once as a dropped connection is not even noticed: the SDK asks again by itself', async () => {
    await start()
    fake.faults.next('drop-after')
    expect(await open('a')).toMatchObject({ status: 'open' })
    expect(fake.requests().map(({ status, isReplayed }) => [status, isReplayed])).toEqual([
      [null, false],
      [200, true],
    ])
  })

  it('meets only what it is meant for, until it is told to stop', async () => {
    await start()
    const stop = fake.faults.always('busy', 'GET /v1/events')
    await open('a')
    await failure(sdk().events.list())
    await failure(sdk().events.list())
    stop()
    expect((await sdk().events.list()).data).toEqual([])
  })

  it('holds an answer back that was already given', async () => {
    await start()
    const held = fake.faults.hold('', 'after')
    const call = open('a')
    await held.arrived
    expect(fake.sessions()).toHaveLength(1)
    held.release()
    expect((await call).status).toBe('open')
  })
})

describe('the events', () => {
  async function paidSessions(count: number) {
    for (let number = 1; number <= count; number += 1) {
      const { id } = await open(`k${number}`)
      fake.clock.advance(1000)
      fake.pay(id)
    }
  }
  const ids = ({ data }: { data: readonly { id: string }[] }) => data.map(({ id }) => id)

  it('are listed newest first, by type and moment, in pages either way', async () => {
    await start()
    await paidSessions(3)
    const completed = fake.events().filter(({ type }) => type === 'checkout.session.completed')
    const newest = completed.map(({ id }) => id).reverse()
    const types = ['checkout.session.completed']
    expect(ids(await sdk().events.list({ types }))).toEqual(newest)
    const [second = ''] = newest.slice(1)
    const after = await sdk().events.list({ types, starting_after: second })
    const before = await sdk().events.list({ types, ending_before: newest[2] ?? '', limit: 1 })
    expect([ids(after), after.has_more]).toEqual([newest.slice(2), false])
    expect([ids(before), before.has_more]).toEqual([[second], true])
    const start2 = completed[1]?.created ?? 0
    expect(ids(await sdk().events.list({ types, created: { gte: start2 } }))).toEqual(newest.slice(0, 2))
    expect(ids(await sdk().events.list({ types, created: { lt: start2 } }))).toEqual(newest.slice(2))
    const every: string[] = []
    for await (const { id } of sdk().events.list({ limit: 5 })) every.push(id)
    expect(every).toEqual(
      fake
        .events()
        .map(({ id }) => id)
        .reverse(),
    )
  })

  it.each([
    [{ limit: 101 }, { param: 'limit' }],
    [{ limit: 0 }, { param: 'limit' }],
    [{ starting_after: 'evt_none' }, { code: 'resource_missing' }],
    [{ starting_after: 'a', ending_before: 'b' }, { statusCode: 400 }],
  ])('refuse %o', async (params, refusal) => {
    await start()
    expect(await failure(sdk().events.list(params))).toMatchObject(refusal)
  })

  it('are kept for thirty days, and one can be missing', async () => {
    await start()
    fake.leaveOut('checkout.session.completed')
    await paidSessions(2)
    const types = ['checkout.session.completed']
    expect((await sdk().events.list({ types })).data).toHaveLength(1)
    fake.clock.advance(30 * 24 * hour)
    expect((await sdk().events.list()).data).toEqual([])
    expect(fake.events()).toHaveLength(8)
  })

  it('are signed for an endpoint as the SDK checks it, and delivered as the test says', async () => {
    await start()
    const hook = fake.endpoint({ types: ['checkout.session.completed'] })
    await paidSessions(1)
    const [event] = hook.events()
    if (!event) throw new Error('nothing happened')
    const { body, signature } = hook.signed(event)
    const check = (secret: string) =>
      sdk().webhooks.constructEvent(body, signature, secret, 300, undefined, fake.clock.now())
    expect(check(hook.secret).id).toBe(event.id)
    expect(() => check('whsec_other')).toThrow('signature')
    expect(hook.events()).toHaveLength(1)
    expect(await hook.deliver(`${fake.url}/nowhere`, [event, event])).toEqual([404, 404])
  })
})

import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { type Choices, type Deed, ids, pick, send, versionOf } from './calls.ts'
import { cancelPayment, forward, pay, repeatLast } from './deeds.ts'
import type { World } from './world.ts'

/** Three sessions of few places: at two prices and at none, the first over on the night of the spring change. */
export function withCourses(world: World): World {
  const { course } = world.desk.build
  const [first, last] = ['2026-03-26' as Day, '2026-03-29' as Day]
  course({ startsOn: first, endsOn: last, maxPlaces: 1, priceMinor: 4000 as Minor })
  course({ startsOn: first, endsOn: '2026-04-03' as Day, maxPlaces: 2, priceMinor: 2500 as Minor, licence: 'camp' })
  course({ startsOn: first, endsOn: '2026-04-03' as Day, maxPlaces: 2, priceMinor: 0 as Minor, licence: null })
  return world
}

const courses = (world: World): readonly CourseId[] => ids(world, 'SELECT id FROM course_session') as CourseId[]

const ways = [
  { how: 'later', holdHours: 24 },
  { how: 'later', holdHours: 168 },
  { how: 'now', method: 'card', desk: 'Desk 1', isAgain: true },
  { how: 'now', method: 'cash', desk: 'Desk 1', isAgain: true },
  { how: 'free', reason: 'helps' },
]

const reserve = (world: World, [who, what, how]: Choices): Promise<unknown> =>
  send(world, 'bookings.reserve', {
    courseId: pick(courses(world), what),
    personId: pick(world.people, who),
    newPerson: null,
    pay: pick(ways, how),
  })

async function withBooking(world: World, which: number, name: string, more: object): Promise<void> {
  const id = pick(ids(world, "SELECT id FROM booking WHERE state <> 'cancelled'"), which)
  if (id !== undefined) await send(world, name, { id, version: versionOf(world, 'booking', id), ...more })
}

const cancel: Deed = (world, [which, how]) =>
  withBooking(world, which, 'bookings.cancel', { refund: pick(['balance', 'keep'], how), reason: 'ill' })

const move: Deed = (world, [which, what, how]) =>
  withBooking(world, which, 'bookings.move', {
    courseId: pick(courses(world), what),
    pay: how % 3 === 0 ? null : { method: 'card', desk: 'Desk 1', isAgain: true },
  })

async function withInvoice(world: World, which: number, name: string, more: object): Promise<void> {
  const id = pick(ids(world, "SELECT id FROM invoice WHERE state <> 'cancelled'"), which)
  if (id !== undefined) await send(world, name, { id, ...more })
}

/** Up to a day and a half go by: holds of a day run out. */
const sleep: Deed = (world, [quarters]) => forward(world, (1 + (quarters % 6)) * 6 * 60)

async function edit(world: World, [which, how]: Choices): Promise<void> {
  const [row] = world.desk.rows(
    `SELECT id, version, title, starts_on AS startsOn, ends_on AS endsOn, location, price_minor AS priceMinor, description,
       licence, max_places AS maxPlaces FROM course_session WHERE id = ?`,
    pick(courses(world), which),
  )
  const changed = [
    { maxPlaces: 1 },
    { maxPlaces: 3 },
    { licence: 'other' },
    { licence: null },
    { priceMinor: 3000 },
    { endsOn: '2026-03-28' },
  ]
  await send(world, 'courses.edit', { ...row, ...pick(changed, how) })
}

/** What happens to places in course sessions and to their money; what happens most often stands more than once. */
export const bookingDeeds: readonly Deed[] = [
  (world, choices) => reserve(world, choices).then(),
  (world, choices) => reserve(world, choices).then(),
  (world, choices) => reserve(world, choices).then(),
  pay,
  pay,
  cancelPayment,
  cancel,
  cancel,
  move,
  move,
  edit,
  repeatLast,
  sleep,
  sleep,
  (world, [which]) => withInvoice(world, which, 'invoices.settle', {}),
  (world, [which]) => withInvoice(world, which, 'invoices.cancel', { reason: 'mistake' }),
  (world, [who, what]) =>
    send(world, 'accounts.payOut', {
      payerId: pick(world.payers, who),
      amountMinor: pick([1500, 2500, 4000], what),
      method: 'transfer',
      desk: 'Desk 1',
      reason: 'leaves',
    }).then(),
  (world, [, , how]) => send(world, 'till.open', { desk: 'Desk 1', floatMinor: how }).then(),
]

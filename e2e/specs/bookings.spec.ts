import type { Page } from '@playwright/test'
import type { Minor } from '../../src-shared/kernel/money.ts'
import { handsOn } from '../fixtures/count.ts'
import {
  bookAndPay,
  courseOn,
  days,
  doWith,
  february,
  guest,
  leavePlaces,
  openCourse,
  rowOf,
} from '../fixtures/courses.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { commandId, payByCard, scriptOf } from '../fixtures/script.ts'

test.use({ now: february })

const booking = (page: Page) => page.getByRole('dialog', { name: /^Book a place/ })
const act = (page: Page) => booking(page).getByRole('button', { name: /^(Book|Hold|Open the till)/ })

/** Somebody the desk knows, by the letters of their name. */
async function choose(page: Page, name: string): Promise<void> {
  await booking(page)
    .getByRole('textbox', { name: 'Who for' })
    .or(booking(page).getByRole('combobox', { name: 'Who for' }))
    .fill(name)
  await booking(page).getByRole('option', { name }).click()
}

test('SES-2: the last place is paid in cash in at most 6 steps; the session is full and cannot be booked', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const course = await courseOn(script, days.seventeenth)
  await leavePlaces(script, course, 1)
  const ada = await guest(script, 'Ada', 'Quill')
  await script.till.open({ commandId: commandId(), desk: 'Desk 1', floatMinor: 10_000 as Minor })
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, course)
  await expect(page.getByText('1 place left')).toBeVisible()
  const hands = handsOn(page)

  await hands.press('b')
  const who = booking(page)
    .getByRole('textbox', { name: 'Who for' })
    .or(booking(page).getByRole('combobox', { name: 'Who for' }))
  await hands.type(who, 'ada quill')
  await hands.press('Enter')
  await expect(who).toHaveValue('Ada Quill')
  await expect(act(page)).toHaveText('Book and take €1,997.00')
  await expect(act(page)).toBeEnabled()
  await hands.press('Enter')
  const booked = page.getByRole('dialog', { name: 'Booked' })
  await expect(booked).toContainText('Ada Quill has a place in “Immersion Élite”.')
  await expect(booked).toContainText('€1,997.00 taken in cash.')
  expect(hands.steps()).toBeLessThanOrEqual(6)
  await booked.getByRole('button', { name: 'Close' }).last().click()

  const whyNot = 'All 8 places are taken.'
  await expect(page.getByText(whyNot)).toBeVisible()
  const button = page.getByRole('button', { name: 'Book a place' })
  await expect(button).toBeDisabled()
  await expect(button).toHaveAccessibleDescription(whyNot)
  await page.keyboard.press('b')
  await expect(rowOf(page, 'Ada Quill')).toContainText('Confirmed')
  await expect(booking(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'All sessions' }).click()
  await expect(
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /17 March – 21 March 2025/ }) }),
  ).toContainText('Full')

  expect(await script.courses.availability({ id: course.id })).toEqual({
    ...{ placesLeft: 0, status: 'full', isBookable: false, whyNot: 'full' },
  })
  expect((await script.till.state({ desk: 'Desk 1' }))?.expectedMinor).toBe(10_000 + course.priceMinor)
  expect((await script.bookings.ofPerson({ personId: ada })).licences).toMatchObject([{ licence: 'immersion' }])
})

test('SES-2: somebody new gets a place that costs nothing by name and e-mail, and has it at once', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const free = (await script.courses.active({})).find(({ priceMinor }) => priceMinor === 0)
  if (!free) throw new Error('the sample gym has no session that costs nothing')
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, free)
  await page.getByRole('button', { name: 'Book a place' }).click()
  await expect(booking(page)).toContainText('It costs nothing: the place is confirmed at once.')
  await booking(page).getByRole('button', { name: 'Somebody new' }).click()
  await booking(page).getByRole('textbox', { name: 'First name' }).fill('Zoé')
  await booking(page).getByRole('textbox', { name: 'Last name' }).fill('Delmas')
  await booking(page).getByRole('textbox', { name: 'E-mail' }).fill('zoe.delmas@example.com')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Zoé Delmas has a place in “${free.title}”.`)).toBeVisible()
  await expect(rowOf(page, 'Zoé Delmas')).toContainText('Confirmed')
  await expect(rowOf(page, 'Zoé Delmas')).toContainText('zoe.delmas@example.com')
  await expect(rowOf(page, 'Zoé Delmas')).toContainText('Nothing to pay')

  await rowOf(page, 'Zoé Delmas').getByRole('link', { name: 'Zoé Delmas' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zoé Delmas' })).toBeVisible()
  expect(await script.courses.byId({ id: free.id })).toMatchObject({
    ...{ reservedPlaces: free.reservedPlaces + 1, heldPlaces: 0 },
  })
})

test('SES-2: an e-mail that somebody has already names them; chosen, nobody is there twice', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const ada = await guest(script, 'Ada', 'Quill')
  await payByCard(script, ada, 200_000)
  const course = await courseOn(script, days.may)
  const everybody = async () => (await script.people.search({ text: '', limit: 1, offset: 0 })).total
  const before = await everybody()
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, course)
  await page.keyboard.press('b')
  await booking(page).getByRole('button', { name: 'Somebody new' }).click()
  await booking(page).getByRole('textbox', { name: 'First name' }).fill('Adèle')
  await booking(page).getByRole('textbox', { name: 'E-mail' }).fill('Ada.Quill@example.com')
  const known = booking(page).getByRole('alert')
  await expect(known).toContainText('Ada Quill already has the e-mail Ada.Quill@example.com.')
  await known.getByRole('button', { name: 'Choose Ada Quill' }).click()
  await expect(booking(page)).toContainText('The balance of Ada Quill pays it: €2,000.00 → €3.00.')
  await act(page).click()
  await expect(rowOf(page, 'Ada Quill')).toContainText('Confirmed')
  expect(await everybody()).toBe(before)
  expect((await script.bookings.ofPerson({ personId: ada })).bookings).toMatchObject([
    { courseId: course.id, state: 'confirmed', invoice: { state: 'paid' } },
  ])
})

/** Two people at two desks, both about to book somebody else into the same session. */
async function twoBooking(pages: readonly Page[], desk: RunningDesk, courseId: number, names: readonly string[]) {
  for (const [at, page] of pages.entries()) {
    await signIn(page, desk, at === 0 ? 'reception' : 'admin', `/courses/${courseId}`)
    await page.getByRole('button', { name: 'Book a place' }).click()
    await choose(page, names[at] ?? '')
    await booking(page).getByText('Card', { exact: true }).click()
    await expect(act(page)).toHaveText('Book and take €1,997.00')
  }
}

test('SES-2: two desks want the last place: one has it, the other reads why not and nobody paid twice', async ({
  browser,
  desk,
}) => {
  const script = await scriptOf(desk)
  const course = await courseOn(script, days.seventeenth)
  await leavePlaces(script, course, 1)
  const [ada, boris] = [await guest(script, 'Ada', 'Quill'), await guest(script, 'Boris', 'Quill')]
  const [one, other] = [await browser.newPage(), await browser.newPage()]
  await twoBooking([one, other], desk, course.id, ['Ada Quill', 'Boris Quill'])

  await Promise.all([act(one).click(), act(other).click()])
  const booked = (page: Page) => page.getByRole('dialog', { name: 'Booked' })
  const full = (page: Page) => booking(page).getByText('“Immersion Élite” is full: all 8 places are taken.').first()
  for (const page of [one, other]) await expect(booked(page).or(full(page))).toBeVisible()
  const won = await Promise.all([one, other].map((page) => booked(page).isVisible()))
  expect(won.toSorted()).toEqual([false, true])

  const bookings = [
    await script.bookings.ofPerson({ personId: ada }),
    await script.bookings.ofPerson({ personId: boris }),
  ]
  expect(bookings.map(({ bookings: of }) => of.length).toSorted()).toEqual([0, 1])
  const accounts = [await script.accounts.of({ personId: ada }), await script.accounts.of({ personId: boris })]
  expect(accounts.flatMap(({ payments }) => payments)).toHaveLength(1)
  expect(await script.courses.byId({ id: course.id })).toMatchObject({ reservedPlaces: 8, status: 'full' })
  for (const page of [one, other]) await page.close()
})

test('SES-2: a booking moves to another session and takes its place and its payment along', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const [from, to] = [await courseOn(script, days.third), await courseOn(script, days.may)]
  const ada = await guest(script, 'Ada', 'Quill')
  await bookAndPay(script, from.id, ada)
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, from)
  await doWith(page, 'Ada Quill', 'Move to another session')
  const dialog = page.getByRole('dialog', { name: 'Move the booking of Ada Quill' })
  await expect(dialog.getByRole('radio', { name: /14 April – 18 April 2025/ })).toBeDisabled()
  await dialog.getByRole('radio', { name: /5 May – 9 May 2025/ }).check()
  await expect(dialog).toContainText('The price stays €1,997.00.')
  await dialog.getByRole('button', { name: 'Move the booking' }).click()
  await expect(page.getByText('Moved: Ada Quill, 5 May – 9 May 2025.')).toBeVisible()
  await expect(page.getByText('5 places left')).toBeVisible()
  await expect(rowOf(page, 'Ada Quill')).toHaveCount(0)

  await openCourse(page, desk, to)
  await expect(rowOf(page, 'Ada Quill')).toContainText('Confirmed')
  await expect(page.getByText('7 places left')).toBeVisible()
  expect(await script.bookings.ofPerson({ personId: ada })).toMatchObject({
    bookings: [{ courseId: to.id, state: 'confirmed', invoice: { state: 'paid' } }],
    licences: [{ licence: 'immersion' }],
  })
})

test('SES-2: a place that is held and not paid in time is free again, and its page counts down to it', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const course = await courseOn(script, days.third)
  await guest(script, 'Ada', 'Quill')
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, course)
  await page.keyboard.press('b')
  await choose(page, 'Ada Quill')
  await booking(page).getByText('Later', { exact: true }).click()
  await booking(page).getByText('4 hours', { exact: true }).click()
  await expect(booking(page)).toContainText(/The place is held until .*14:00/)
  await act(page).click()
  await expect(rowOf(page, 'Ada Quill')).toContainText('Awaiting payment')
  await expect(rowOf(page, 'Ada Quill').getByRole('timer')).toContainText(/held [34] h/)
  await expect(page.getByText('8 places: 3 confirmed, 1 held, 4 left')).toBeVisible()

  await desk.setClock('2025-02-10T13:00:00Z')
  await expect(rowOf(page, 'Ada Quill')).toContainText('Lapsed')
  await expect(page.getByText('8 places: 3 confirmed, 5 left')).toBeVisible()
})

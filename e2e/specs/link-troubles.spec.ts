import type { Page } from '@playwright/test'
import {
  bookByLink,
  courseOn,
  days,
  doWith,
  february,
  guest,
  openCourse,
  price,
  rowOf,
  takeLinks,
} from '../fixtures/courses.ts'
import { bookAtDesk, linkDialog, linksOf, statusLine } from '../fixtures/links.ts'
import { scriptOf } from '../fixtures/script.ts'
import { expect, signIn, test } from '../fixtures/stripe.ts'

test.use({ now: february })

test('SES-4: Stripe cannot be reached for hours: the desk books, the link waits and then opens once', async ({
  page,
  desk,
  stripe,
  setClocks,
}) => {
  const script = await scriptOf(desk)
  await takeLinks(script)
  const ada = await guest(script, 'Ada', 'Quill')
  const course = await courseOn(script, days.third)
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, course)
  // Stripe made it and nobody heard of it; then it is not there at all.
  stripe.faults.next('drop-after', 'POST /v1/checkout/sessions')
  const mend = stripe.faults.always('drop-before')
  await bookAtDesk(page, 'Ada Quill', '24 hours')
  await expect(linkDialog(page)).toContainText('Being made at Stripe')
  await expect(linkDialog(page)).toContainText('Waits for Stripe since')
  await expect(linkDialog(page)).toContainText('Nothing has to be done: it opens by itself.')
  await expect(statusLine(page)).toContainText('Stripe cannot be reached, 1 link waits')
  await linkDialog(page).getByRole('button', { name: 'Close' }).last().click()
  await expect(rowOf(page, 'Ada Quill')).toContainText('Link being made')

  for (const hour of ['10', '11', '12']) await setClocks(`2025-02-10T${hour}:30:00Z`)
  await expect(statusLine(page)).toContainText('Stripe cannot be reached, 1 link waits')
  expect(await script.courses.byId({ id: course.id })).toMatchObject({ reservedPlaces: 4, heldPlaces: 1 })
  mend()
  await setClocks('2025-02-10T14:00:00Z')
  await expect(rowOf(page, 'Ada Quill')).toContainText('Link open')
  await expect(statusLine(page)).not.toContainText('Stripe')
  await doWith(page, 'Ada Quill', 'Payment link')
  await expect(linkDialog(page)).toContainText('Open: can be paid until')
  await expect(linkDialog(page).getByRole('img', { name: /^QR code/ })).toBeVisible()
  expect(stripe.sessions()).toHaveLength(1)
  expect(await linksOf(script, ada)).toMatchObject([{ state: 'open' }])
})

test('SES-4: a revoked key is said in words where it is mended, and what waited then goes on', async ({
  page,
  desk,
  stripe,
}) => {
  const script = await scriptOf(desk)
  await takeLinks(script)
  await guest(script, 'Ada', 'Quill')
  const course = await courseOn(script, days.third)
  stripe.revoke(stripe.key)
  await signIn(page, desk, 'admin')
  await openCourse(page, desk, course)
  await bookAtDesk(page, 'Ada Quill', '24 hours')
  await expect(linkDialog(page)).toContainText('Being made at Stripe')
  await expect(statusLine(page)).toContainText('Stripe refuses the key, 1 link waits')
  await linkDialog(page).getByRole('button', { name: 'Close' }).last().click()

  await statusLine(page)
    .getByRole('link', { name: /^Stripe refuses the key/ })
    .click()
  const problem = page.getByRole('alert', { name: 'Stripe refuses the key' })
  await expect(problem).toContainText('It is mistyped, expired or revoked. Create a new restricted key at Stripe')
  await expect(problem).toContainText('Until then links and refunds wait; nothing is lost.')
  await expect(page.getByRole('main')).not.toContainText(stripe.key)
  const key = stripe.restrictedKey('checkout_session_write', 'charge_write', 'event_read')
  await page.getByLabel('Restricted key').fill(key)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem).toHaveCount(0)
  await expect(statusLine(page)).not.toContainText('Stripe')
  await openCourse(page, desk, course)
  await expect(rowOf(page, 'Ada Quill')).toContainText('Link open')
  expect(stripe.sessions()).toHaveLength(1)
})

test('SES-2: a booking paid by a link is cancelled: place and licence go, an admin sends the money back once', async ({
  browser,
  page,
  desk,
  stripe,
  setClocks,
}) => {
  const script = await scriptOf(desk)
  await takeLinks(script)
  const course = await courseOn(script, days.third)
  const ada = await guest(script, 'Ada', 'Quill')
  await bookByLink(script, desk, course.id, ada)
  stripe.pay(stripe.sessions()[0]?.id ?? '')
  await setClocks('2025-02-10T09:10:00Z')
  const cancelling = (window: Page) => window.getByRole('dialog', { name: 'Cancel the booking of Ada Quill' })
  const front = await browser.newPage()
  await signIn(front, desk, 'reception')
  await openCourse(front, desk, course)
  await doWith(front, 'Ada Quill', 'Cancel booking')
  await expect(cancelling(front).getByRole('radio', { name: 'To the balance' })).toBeChecked()
  await expect(cancelling(front).getByRole('radio', { name: /Stripe/ })).toHaveCount(0)
  await front.close()

  await signIn(page, desk, 'admin')
  await openCourse(page, desk, course)
  await expect(rowOf(page, 'Ada Quill')).toContainText('Paid by link')
  await doWith(page, 'Ada Quill', 'Cancel booking')
  const dialog = cancelling(page)
  await expect(dialog.getByRole('radio', { name: 'Back through Stripe, the way it came' })).toBeChecked()
  await expect(dialog).toContainText('goes back through Stripe, the way it came.')
  await expect(dialog).toContainText('The licence “immersion” is withdrawn.')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Broke her arm')
  await dialog.getByRole('button', { name: 'Cancel the booking' }).click()
  await expect(page.getByText('Booking cancelled: Ada Quill, Immersion Élite.')).toBeVisible()
  await expect(rowOf(page, 'Ada Quill')).toContainText('Sent back')
  await expect(rowOf(page, 'Ada Quill')).toContainText('Broke her arm')
  await expect(page.getByText('8 places: 3 confirmed, 5 left')).toBeVisible()
  await doWith(page, 'Ada Quill', 'Payment link')
  await expect(linkDialog(page)).toContainText('€1,997.00 went back')
  expect(stripe.refunds()).toMatchObject([{ amount: price, status: 'succeeded' }])
  expect(await script.accounts.of({ personId: ada })).toMatchObject({ balanceMinor: 0, unpaidMinor: 0 })
  expect((await script.bookings.ofPerson({ personId: ada })).licences).toEqual([])
})

test('SES-4: another amount than was asked for waits on Today until an admin sends it back', async ({
  page,
  desk,
  stripe,
  setClocks,
}) => {
  const script = await scriptOf(desk)
  await takeLinks(script)
  const ada = await guest(script, 'Ada', 'Quill')
  await bookByLink(script, desk, (await courseOn(script, days.third)).id, ada)
  stripe.pay(stripe.sessions()[0]?.id ?? '', { amount: 100_000 })
  await setClocks('2025-02-10T09:10:00Z')
  await signIn(page, desk, 'admin')
  await statusLine(page).getByRole('link', { name: '1 money task' }).click()
  const tasks = page.getByRole('region', { name: 'Money that needs a decision' })
  await expect(tasks).toBeFocused()
  await expect(tasks).toContainText('Ada Quill')
  await expect(tasks).toContainText('€1,000.00')
  await expect(tasks).toContainText('came instead of €1,997.00')
  await tasks.getByRole('button', { name: 'Decide: €1,000.00, Ada Quill' }).click()
  await expect(linkDialog(page)).toContainText('Another amount came: €1,000.00 instead of €1,997.00')
  await linkDialog(page).getByRole('button', { name: 'Send the money back…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send €1,000.00 back to Ada Quill' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Typed wrongly by her bank')
  await dialog.getByRole('button', { name: 'Send €1,000.00 back' }).click()
  await expect(linkDialog(page)).toContainText('€1,000.00 went back')
  await linkDialog(page).getByRole('button', { name: 'Close' }).last().click()
  await expect(tasks).toHaveCount(0)
  await expect(statusLine(page)).not.toContainText('money task')
  expect(stripe.refunds()).toMatchObject([{ amount: 100_000, status: 'succeeded' }])
  expect(await script.accounts.of({ personId: ada })).toMatchObject({ balanceMinor: 0, payments: [] })
})

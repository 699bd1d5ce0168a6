import type { Browser, Page } from '@playwright/test'
import { create } from 'qrcode'
import { qrPath } from '../../src-renderer/features/payment-links/qr-path.ts'
import type { Desk } from '../../src-shared/contract/index.ts'
import type { PaymentLink } from '../../src-shared/contract/payment-links.ts'
import type { PersonId } from '../../src-shared/kernel/brand.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import {
  bookByLink,
  courseOn,
  days,
  doWith,
  february,
  guest,
  leavePlaces,
  openCourse,
  price,
  rowOf,
  takeLinks,
} from '../fixtures/courses.ts'
import type { RunningDesk } from '../fixtures/desk.ts'
import { paperShownBy } from '../fixtures/paper.ts'
import { commandId, scriptOf } from '../fixtures/script.ts'
import { expect, signIn, test } from '../fixtures/stripe.ts'

test.use({ now: february })

const linkDialog = (page: Page) => page.getByRole('dialog', { name: /^(Payment link|Lien de paiement)/ })
const bookDialog = (page: Page) => page.getByRole('dialog', { name: 'Book a place' })
const statusLine = (page: Page) => page.getByRole('contentinfo')

/** The customer's phone: it knows the address and nothing of the desk. */
async function payAt(browser: Browser, url: string): Promise<void> {
  const phone = await browser.newPage()
  await phone.goto(url)
  await expect(phone.getByRole('heading', { name: '1997.00 EUR' })).toBeVisible()
  await phone.getByRole('button', { name: 'Pay' }).click()
  await expect(phone.getByText('Paid. Thank you.')).toBeVisible()
  await phone.close()
}

/** Books somebody known at the desk, to be paid by a link. */
async function bookAtDesk(page: Page, name: string, hold: string): Promise<void> {
  await page.getByRole('button', { name: 'Book a place' }).click()
  await bookDialog(page).getByLabel('Who for').fill(name)
  await bookDialog(page).getByRole('option', { name }).click()
  await bookDialog(page).getByText('Payment link', { exact: true }).click()
  await bookDialog(page).getByText(hold, { exact: true }).click()
  await bookDialog(page).getByRole('button', { name: 'Book and make the link' }).click()
}

const linksOf = async (script: Desk, personId: PersonId): Promise<readonly PaymentLink[]> =>
  script.paymentLinks.ofAccount({ personId })

const historyOf = async (page: Page, { url }: RunningDesk, id: PersonId) => {
  await page.goto(`${url}/people/${id}?tab=history`)
  return page.getByRole('tabpanel', { name: 'History' })
}

test('SES-4: the flow of the seed, in French: booked, link and code, paid, confirmed, licence', async ({
  browser,
  page,
  desk,
  stripe,
}) => {
  const script = await scriptOf(desk)
  await takeLinks(script)
  const ada = await guest(script, 'Ada', 'Quill')
  const course = await courseOn(script, days.third)
  await signIn(page, desk, 'reception')
  await page.evaluate(() => localStorage.setItem('palestra.language', 'fr'))
  await page.goto(`${desk.url}/courses`)
  await page.getByRole('link', { name: 'Immersion Élite, 3 mars – 7 mars 2025' }).click()
  await expect(page.getByText('3 mars – 7 mars 2025')).toBeVisible()
  await expect(page.getByText('8 places : 3 confirmées, 5 restantes')).toBeVisible()

  await page.getByRole('button', { name: 'Réserver une place' }).click()
  const booking = page.getByRole('dialog', { name: 'Réserver une place' })
  await booking.getByLabel('Pour qui').fill('Ada Quill')
  await booking.getByRole('option', { name: 'Ada Quill' }).click()
  await booking.getByText('Par lien', { exact: true }).click()
  await booking.getByRole('checkbox', { name: 'Envoyer le lien à ada.quill@example.com' }).uncheck()
  await booking.getByRole('button', { name: 'Réserver et créer le lien' }).click()

  const dialog = linkDialog(page)
  await expect(dialog).toContainText('Ouvert : payable jusqu’à')
  await expect(dialog).toContainText('Immersion Élite')
  await expect(dialog).toContainText('Paiements d’essai : pas d’argent réel')
  const url = stripe.sessions()[0]?.url ?? ''
  await expect(dialog.getByRole('textbox', { name: 'Adresse' })).toHaveValue(url)
  // What a phone reads is the address, square by square.
  const { modules } = create(url, { errorCorrectionLevel: 'L' })
  const code = dialog.getByRole('img', { name: 'Code QR : ouvre la page où payer 1 997,00 €' })
  await expect(code.locator('path')).toHaveAttribute('d', qrPath(modules))

  await payAt(browser, url)
  await expect(dialog).toContainText('Payé, place confirmée')
  await dialog.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(page.getByText('8 places : 4 confirmées, 4 restantes')).toBeVisible()
  const row = rowOf(page, 'Ada Quill')
  for (const text of ['Confirmée', 'Payée', 'Payé par lien', 'immersion']) await expect(row).toContainText(text)

  await row.getByRole('link', { name: 'Ada Quill' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quill' })).toBeVisible()
  await page.getByRole('link', { name: 'immersion' }).click()
  await expect(page.getByRole('region', { name: 'Licences' })).toContainText('immersion')
  await expect(page.getByRole('table', { name: 'Sessions réservées' })).toContainText('3 mars – 7 mars 2025')
  expect(await script.courses.byId({ id: course.id })).toMatchObject({ reservedPlaces: 4, heldPlaces: 0 })
  expect(await script.accounts.of({ personId: ada })).toMatchObject({
    ...{ balanceMinor: 0, unpaidMinor: 0, payments: [{ amountMinor: price }] },
  })
  expect(stripe.refunds()).toEqual([])
})

test('SES-4: the last place is paid by two: one place, one refund by itself, shown at both desks', async ({
  browser,
  page,
  desk,
  stripe,
}) => {
  const script = await scriptOf(desk)
  await takeLinks(script)
  const [ada, boris] = [await guest(script, 'Ada', 'Quill'), await guest(script, 'Boris', 'Quill')]
  const course = await courseOn(script, days.seventeenth)
  await leavePlaces(script, course, 1)
  const other = await browser.newPage()
  await signIn(page, desk, 'reception', `/courses/${course.id}`)
  await signIn(other, desk, 'admin', `/courses/${course.id}`)

  await bookAtDesk(page, 'Ada Quill', '1 hour')
  const address = linkDialog(page).getByRole('textbox', { name: 'Address' })
  await expect(address).toHaveValue(/\/c\/pay\//)
  // The line to Stripe is down when Ada pays, in the last minute of her hour; the desk only sees it run out.
  const mend = stripe.faults.always('drop-before')
  stripe.clock.set('2025-02-10T09:59:00Z')
  await payAt(browser, await address.inputValue())
  await desk.setClock('2025-02-10T10:00:30Z')
  await expect(rowOf(other, 'Ada Quill')).toContainText('Lapsed')
  await expect(statusLine(other)).toContainText('Stripe cannot be reached, 1 link waits')

  await other.getByRole('button', { name: 'Book a place' }).click()
  await bookDialog(other).getByLabel('Who for').fill('Boris')
  await bookDialog(other).getByRole('option', { name: 'Boris Quill' }).click()
  await bookDialog(other).getByText('Card', { exact: true }).click()
  await bookDialog(other).getByRole('button', { name: 'Book and take €1,997.00' }).click()
  await other.getByRole('dialog', { name: 'Booked' }).getByRole('button', { name: 'Close' }).last().click()
  await expect(other.getByText('All 8 places are taken.')).toBeVisible()

  stripe.clock.set('2025-02-10T10:01:00Z')
  mend()
  await expect(linkDialog(page)).toContainText('€1,997.00 went back')
  await expect(linkDialog(page)).toContainText('When the money came, the session was full.')
  await expect(rowOf(other, 'Ada Quill')).toContainText('Sent back')
  await expect(rowOf(other, 'Boris Quill')).toContainText('Confirmed')
  await expect(statusLine(other)).not.toContainText('Stripe')
  await expect(await historyOf(other, desk, ada)).toContainText(
    '€1,997.00 that came by a payment link is sent back: the session was full',
  )

  expect(stripe.refunds()).toMatchObject([{ amount: price, status: 'succeeded' }])
  expect(await script.courses.byId({ id: course.id })).toMatchObject({ reservedPlaces: 8, heldPlaces: 0 })
  expect(await linksOf(script, ada)).toMatchObject([{ state: 'refunded', refundWhy: 'full', task: null }])
  expect(await script.accounts.of({ personId: ada })).toMatchObject({ balanceMinor: 0, payments: [] })
  expect((await script.bookings.ofPerson({ personId: boris })).bookings).toMatchObject([{ state: 'confirmed' }])
  await other.close()
})

test('SES-4: paid in time and seen late, a place being free: it is confirmed after all', async ({
  browser,
  page,
  desk,
  stripe,
  setClocks,
}) => {
  const script = await scriptOf(desk)
  await takeLinks(script)
  const ada = await guest(script, 'Ada', 'Quill')
  const course = await courseOn(script, days.third)
  await bookByLink(script, desk, course.id, ada)
  const url = stripe.customerUrl(stripe.sessions()[0]?.id ?? '')
  const mend = stripe.faults.always('drop-before')
  stripe.clock.set('2025-02-10T09:59:00Z')
  await payAt(browser, url)
  await desk.setClock('2025-02-10T10:00:30Z')
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, course)
  await expect(rowOf(page, 'Ada Quill')).toContainText('Lapsed')

  mend()
  await setClocks('2025-02-10T10:20:00Z')
  await expect(rowOf(page, 'Ada Quill')).toContainText('Confirmed')
  await expect(page.getByText('8 places: 4 confirmed, 4 left')).toBeVisible()
  await expect(await historyOf(page, desk, ada)).toContainText('paid late, a place was still free')
  expect(await linksOf(script, ada)).toMatchObject([{ state: 'paid', refundWhy: null }])
  expect(stripe.refunds()).toEqual([])
})

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

test('SES-2: a booking paid by a link is cancelled: place and licence go, the money goes back once', async ({
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
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, course)
  await expect(rowOf(page, 'Ada Quill')).toContainText('Paid by link')
  await doWith(page, 'Ada Quill', 'Cancel booking')
  const dialog = page.getByRole('dialog', { name: 'Cancel the booking of Ada Quill' })
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

test('SES-4: an invoice is paid by a link that was copied, printed and sent', async ({
  browser,
  context,
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  await takeLinks(script)
  const ada = await guest(script, 'Ada', 'Quill')
  const sold = { commandId: commandId(), personId: ada, what: 'Gloves', amountMinor: price as Minor }
  const { id } = await script.invoices.issue(sold)
  const { number } = (await script.invoices.details({ id })).invoice
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, desk, 'reception', `/people/${ada}?tab=money`)
  await page.getByRole('button', { name: `Actions: invoice ${number}` }).click()
  await page.getByRole('menuitem', { name: 'Payment link…' }).click()
  await page.getByRole('checkbox', { name: 'Send it to ada.quill@example.com' }).uncheck()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const dialog = page.getByRole('dialog', { name: `Payment link, invoice ${number}` })
  const url = await dialog.getByRole('textbox', { name: 'Address' }).inputValue()
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('The address is copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)

  const paper = await paperShownBy(page, () => dialog.getByRole('button', { name: 'Print' }).click())
  expect(paper.head).toBe('%PDF-')
  for (const words of [number, 'Gloves', '€1,997.00', 'Ada Quill']) expect(paper.text).toContain(words)
  expect(paper.text.replaceAll(' ', '')).toContain(url.slice(0, 40))
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
  await dialog.getByRole('button', { name: 'Send to ada.quill@example.com' }).click()
  await expect(dialog).toContainText('It goes to ada.quill@example.com; Messages show how it went.')
  const { messages } = await script.messages.list({ isUnfinished: false, limit: 10 })
  expect(messages.filter(({ code }) => code === 'payment-link.open')).toMatchObject([{ personId: ada, facts: { url } }])

  await payAt(browser, url)
  await expect(dialog).toContainText('€1,997.00 came on')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('row').filter({ hasText: 'Gloves' })).toContainText('Paid by link')
  expect(await script.accounts.of({ personId: ada })).toMatchObject({ balanceMinor: 0, unpaidMinor: 0 })
})

test.describe('a desk that does not take payments by link yet', () => {
  test.use({ env: async ({ stripe }, use) => use({ PALESTRA_STRIPE_API: stripe.url }) })

  test('SES-4: an admin sets it up: key, page, a test that says what is wrong, and links can be made', async ({
    page,
    desk,
    stripe,
  }) => {
    const script = await scriptOf(desk)
    const course = await courseOn(script, days.third)
    await signIn(page, desk, 'admin')
    await openCourse(page, desk, course)
    await page.getByRole('button', { name: 'Book a place' }).click()
    await bookDialog(page).getByText('Payment link', { exact: true }).click()
    await expect(bookDialog(page)).toContainText('Payment links are not set up yet.')
    await expect(bookDialog(page).getByRole('button', { name: 'Book and make the link' })).toBeDisabled()
    await bookDialog(page).getByRole('link', { name: 'Set up online payments' }).click()

    const main = page.getByRole('main')
    await expect(main).toContainText('How to set it up')
    await page.getByRole('switch', { name: 'Take payments by link' }).check()
    await page.getByLabel('Restricted key').fill('my key')
    await page.getByLabel('Page to come back to').fill('palestra.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByLabel('Restricted key')).toHaveAccessibleDescription(/This is not a Stripe key/)
    await expect(page.getByLabel('Page to come back to')).toHaveAccessibleDescription(/An address beginning with https/)

    const weak = stripe.restrictedKey('checkout_session_write', 'event_read')
    await page.getByLabel('Restricted key').fill(weak)
    await page.getByLabel('Page to come back to').fill('https://palestra.example/merci')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(main).toContainText('Test mode: no real money')
    await page.getByRole('button', { name: 'Test the connection' }).click()
    const results = page.getByRole('list', { name: 'Results of the test' }).getByRole('listitem')
    await expect(results.filter({ hasText: 'Checkout Sessions' })).toContainText('Allowed')
    await expect(results.filter({ hasText: 'Charges and Refunds' })).toContainText('Not allowed with this key')
    await expect(page.getByRole('alert', { name: 'The key lacks a permission' })).toContainText(
      'At Stripe, edit the key and tick the permissions below, then test again.',
    )

    const key = stripe.restrictedKey('checkout_session_write', 'charge_write', 'event_read')
    await page.getByLabel('Restricted key').fill(key)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alert', { name: 'The key lacks a permission' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Test the connection' }).click()
    await expect(main).toContainText('All is well: links can be made, money can go back.')
    await expect(page.getByLabel('Restricted key')).toHaveValue('')
    await expect(main).not.toContainText(key)
    await openCourse(page, desk, course)
    await page.getByRole('button', { name: 'Book a place' }).click()
    await bookDialog(page).getByText('Payment link', { exact: true }).click()
    await expect(bookDialog(page).getByRole('button', { name: 'Book and make the link' })).toBeEnabled()
  })

  test('SES-4: a key that Stripe does not know is told by the test', async ({ page, desk, stripe }) => {
    await signIn(page, desk, 'admin', '/settings?section=online')
    await page.getByLabel('Restricted key').fill(`${stripe.key.slice(0, -6)}999999`)
    await page.getByLabel('Page to come back to').fill('https://palestra.example/merci')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Test the connection' }).click()
    await expect(page.getByRole('list', { name: 'Results of the test' })).toContainText('The key is refused')
    const problem = page.getByRole('alert', { name: 'Stripe refuses the key' })
    await expect(problem).toContainText('Create a new restricted key at Stripe, enter it below')
  })
})

import { create } from 'qrcode'
import { qrPath } from '../../src-renderer/features/payment-links/qr-path.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import {
  bookByLink,
  courseOn,
  days,
  february,
  guest,
  leavePlaces,
  openCourse,
  price,
  rowOf,
  takeLinks,
} from '../fixtures/courses.ts'
import { bookAtDesk, bookDialog, historyOf, linkDialog, linksOf, payAt, statusLine } from '../fixtures/links.ts'
import { paperShownBy } from '../fixtures/paper.ts'
import { commandId, scriptOf } from '../fixtures/script.ts'
import { expect, signIn, test } from '../fixtures/stripe.ts'

test.use({ now: february })

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

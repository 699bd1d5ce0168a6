import { courseOn, days, february, openCourse } from '../fixtures/courses.ts'
import { bookDialog } from '../fixtures/links.ts'
import { scriptOf } from '../fixtures/script.ts'
import { expect, signIn, test } from '../fixtures/stripe.ts'

test.use({ now: february })

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

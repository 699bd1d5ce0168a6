import { expect, signIn, test } from '../fixtures/desk.ts'

/** The classes of the week as the calendar shows them: each says the whole of itself in its tooltip. */
const slots = (page: import('@playwright/test').Page) => page.getByTitle(/places taken$/)

test('a newcomer finds next week’s trainings and makes them', async ({ page, desk }) => {
  await signIn(page, desk, 'admin')
  await page.getByRole('link', { name: 'Schedule' }).click()
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(page.getByText('This week will be made on')).toBeVisible()
  await expect(page.getByText('36 trainings')).toBeVisible()
  await page.getByRole('button', { name: 'Generate now…' }).click()
  await page.getByRole('button', { name: 'Generate week 48' }).click()
  await expect(page.getByText('This week will be made on')).toBeHidden()
  await expect(slots(page)).toHaveCount(36)

  await page.getByRole('link', { name: 'Automation' }).click()
  await page.getByRole('tab', { name: 'History' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Week 48' })
  await expect(row).toContainText('Partial')
  await expect(row).toContainText('36')
})

test('Sunday 21:00 makes the week by itself, and a window that is open sees it without a reload', async ({
  page,
  desk,
}) => {
  await signIn(page, desk, 'admin', '/schedule')
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(page.getByText('This week will be made on')).toBeVisible()
  await desk.setClock('2026-11-22T20:00:00Z')
  await expect(page.getByText('This week will be made on')).toBeHidden()
  await expect(slots(page)).toHaveCount(36)
  await expect(page.getByRole('button', { name: /^Notifications, 4 unread/ })).toBeVisible()
})

test('one click puts somebody who was left out on the waiting list, and the other desk sees it', async ({
  page,
  desk,
  context,
}) => {
  await signIn(page, desk, 'reception')
  const other = await context.newPage()
  await signIn(other, desk, 'admin')
  for (const window of [page, other])
    await window
      .getByRole('button', { name: /Yoga Vinyasa.*18:30/ })
      .first()
      .click()
  await expect(other.getByRole('heading', { name: 'Waiting list' })).toBeHidden()
  await page
    .getByRole('button', { name: /^Put on waiting list/ })
    .first()
    .click()
  for (const window of [page, other]) await expect(window.getByRole('heading', { name: 'Waiting list' })).toBeVisible()
})

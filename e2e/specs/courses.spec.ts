import type { Page } from '@playwright/test'
import { courseOn, days, february, openCourse } from '../fixtures/courses.ts'
import { expect, signIn, test } from '../fixtures/desk.ts'
import { newPerson, scriptOf } from '../fixtures/script.ts'

test.use({ now: february })

const booking = (page: Page) => page.getByRole('dialog', { name: /^Book a place/ })

test('SES-1, SES-5: the eight sessions of 2025 with their figures, and in French their dates', async ({
  page,
  desk,
}) => {
  await signIn(page, desk, 'reception', '/courses')
  const cards = page
    .getByRole('list', { name: 'Sessions' })
    .getByRole('listitem')
    .filter({ hasText: 'Immersion Élite' })
  await expect(cards).toHaveCount(8)
  const figures = [
    ['3 March – 7 March 2025', '5 places left', '3 of 8 reserved'],
    ['17 March – 21 March 2025', '2 places left', '6 of 8 reserved'],
    ['31 March – 4 April 2025', '6 places left', '2 of 8 reserved'],
    ['14 April – 18 April 2025', 'Full', '8 of 8 reserved'],
    ['5 May – 9 May 2025', '8 places left', '0 of 8 reserved'],
    ['19 May – 23 May 2025', '8 places left', '0 of 8 reserved'],
    ['2 June – 6 June 2025', '8 places left', '0 of 8 reserved'],
    ['16 June – 20 June 2025', '8 places left', '0 of 8 reserved'],
  ] as const
  for (const [at, texts] of figures.entries()) {
    for (const text of [...texts, '€1,997.00']) await expect(cards.nth(at)).toContainText(text)
    await expect(cards.nth(at).getByRole('progressbar')).toHaveAttribute('aria-valuenow', texts[2].slice(0, 1))
  }

  await page.getByRole('button', { name: /^Language/ }).click()
  await page
    .getByRole('menuitemradio', { name: 'Français' })
    .or(page.getByRole('menuitem', { name: 'Français' }))
    .click()
  const french = [
    '3 mars – 7 mars 2025',
    '17 mars – 21 mars 2025',
    '31 mars – 4 avril 2025',
    '14 avril – 18 avril 2025',
    '5 mai – 9 mai 2025',
    '19 mai – 23 mai 2025',
    '2 juin – 6 juin 2025',
    '16 juin – 20 juin 2025',
  ]
  for (const [at, dates] of french.entries()) await expect(cards.nth(at)).toContainText(dates)
  await expect(cards.nth(3)).toContainText('Complet')
  await cards.nth(0).getByRole('link').click()
  await expect(page.getByText('3 mars – 7 mars 2025')).toBeVisible()
})

test('SES-1: an admin offers a session, hides it, and deletes it; one with bookings is kept', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  await signIn(page, desk, 'admin', '/courses')
  await page.getByRole('button', { name: 'New session' }).click()
  const form = page.getByRole('dialog', { name: 'New session' })
  await form.getByRole('textbox', { name: 'Title' }).fill('Stage d’été')
  await form.getByRole('textbox', { name: 'First day' }).fill('07/07/2025')
  await form.getByRole('textbox', { name: 'Last day' }).fill('11/07/2025')
  await form.getByRole('textbox', { name: 'Places' }).fill('12')
  await form.getByRole('textbox', { name: 'Place', exact: true }).fill('Vincennes')
  await form.getByRole('textbox', { name: 'Price' }).fill('450')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Stage d’été' })).toBeVisible()
  await expect(page.getByText('7 July – 11 July 2025')).toBeVisible()
  await expect(page.getByText('12 places: 0 confirmed, 12 left')).toBeVisible()

  const more = async (deed: string) => {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: deed }).click()
  }
  await more('Deactivate')
  await expect(page.getByText('This session is inactive. Activate it to book a place.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Book a place' })).toBeDisabled()
  await more('Delete')
  await page.getByRole('button', { name: 'Delete session' }).click()
  await expect(page.getByText('The session was deleted')).toBeVisible()
  expect((await script.courses.list({ show: 'all' })).courses.map(({ title }) => title)).not.toContain('Stage d’été')

  await openCourse(page, desk, await courseOn(script, days.third))
  await more('Delete')
  await expect(page.getByRole('dialog')).toContainText('“Immersion Élite” cannot be deleted')
  await expect(page.getByRole('button', { name: 'Delete session' })).toHaveCount(0)
})

test('reception books places; offering and changing sessions is for admins', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  await newPerson(script, 'Ada', 'Quill')
  await signIn(page, desk, 'reception', '/courses')
  await expect(page.getByRole('list', { name: 'Sessions' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'New session' })).toHaveCount(0)
  await openCourse(page, desk, await courseOn(script, days.third))
  await expect(page.getByRole('button', { name: 'Book a place' })).toBeEnabled()
  for (const name of ['Edit', 'More actions']) await expect(page.getByRole('button', { name })).toHaveCount(0)
  await page.keyboard.press('b')
  await expect(booking(page).getByText('Card', { exact: true })).toBeVisible()
  await expect(booking(page).getByText('Free', { exact: true })).toHaveCount(0)
})

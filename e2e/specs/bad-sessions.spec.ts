import type { Desk } from '../../src-shared/contract/index.ts'
import { courseOn, february, openCourse } from '../fixtures/courses.ts'
import { expect, signIn, test } from '../fixtures/desk.ts'
import { scriptOf } from '../fixtures/script.ts'

test.use({ now: february })

const everybody = async (script: Desk): Promise<number> =>
  (await script.people.search({ text: '', limit: 1, offset: 0 })).total

test('SES-1: fewer places than are reserved, an end before the start, a price below nothing: refused at the field', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const course = await courseOn(script, '2025-03-17')
  await signIn(page, desk, 'admin')
  await openCourse(page, desk, course)
  await page.getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit “Immersion Élite”' })
  const refused = [
    ['Places', '5', '6 places are already reserved: there cannot be fewer places.', '8'],
    ['Places', '0', 'A whole number from 1 to 1000', '8'],
    ['Last day', '16/03/2025', 'The last day is before the first.', '21/03/2025'],
    ['Last day', '31/02/2025', 'Write a date like', '21/03/2025'],
    ['Price', '-5', 'A price cannot be negative; 0 is free of charge', '1997'],
    ['Price', 'a lot', 'Write an amount like 45.50', '1997'],
    ['Title', ' ', 'This is needed', 'Immersion Élite'],
  ] as const
  for (const [name, typed, words, right] of refused) {
    const field = form.getByRole('textbox', { name })
    await field.fill(typed)
    await page.keyboard.press('Enter')
    await expect(form.getByText(words)).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await field.fill(right)
  }
  await form.getByRole('button', { name: 'Cancel' }).click()
  expect(await script.courses.byId({ id: course.id })).toEqual(course)
})

test('SES-1: a session that is over already is not offered', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const { counts } = await script.courses.list({ show: 'all' })
  await signIn(page, desk, 'admin', '/courses')
  await page.getByRole('button', { name: 'New session' }).click()
  const form = page.getByRole('dialog', { name: 'New session' })
  const fields = [
    ['Title', 'Yesterday'],
    ['First day', '03/02/2025'],
    ['Last day', '07/02/2025'],
    ['Places', '8'],
    ['Price', '0'],
  ] as const
  for (const [name, text] of fields) await form.getByRole('textbox', { name }).first().fill(text)
  await form.getByRole('textbox', { name: 'Place', exact: true }).fill('Vincennes')
  await page.keyboard.press('Enter')
  await expect(form).toContainText('A session that ended on 07/02/2025 cannot be offered any more.')
  expect((await script.courses.list({ show: 'all' })).counts).toEqual(counts)
})

test('SES-2: a place for nobody, or for somebody with half an e-mail address, is not booked', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const course = await courseOn(script, '2025-03-17')
  const before = await everybody(script)
  await signIn(page, desk, 'reception')
  await openCourse(page, desk, course)
  await page.getByRole('button', { name: 'Book a place' }).click()
  const dialog = page.getByRole('dialog', { name: 'Book a place' })
  await dialog.getByText('Card', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Book and take €1,997.00' }).click()
  await expect(dialog).toContainText('Choose somebody, or enter somebody new')

  await dialog.getByRole('button', { name: 'Somebody new' }).click()
  await dialog.getByRole('button', { name: 'Book and take €1,997.00' }).click()
  await expect(dialog).toContainText('A first name is needed')
  await dialog.getByRole('textbox', { name: 'First name' }).fill('Zoé')
  const email = dialog.getByRole('textbox', { name: 'E-mail' })
  for (const typed of ['', 'zoe', 'zoe@', 'zoe@example', 'zoe delmas@example.com', '@example.com']) {
    await email.fill(typed)
    await page.keyboard.press('Enter')
    await expect(email).toHaveAccessibleDescription(/This is not an e-mail address/)
  }
  expect(await everybody(script)).toBe(before)
  expect(await script.courses.byId({ id: course.id })).toEqual(course)
})

import { expect, signIn, test } from '../fixtures/desk.ts'

test('a wrong password is refused in words and nobody is in', async ({ page, desk }) => {
  await page.goto(desk.url)
  await page.getByLabel('Name').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill('not-this-one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Name or password is wrong.')).toBeVisible()
  await expect(page.getByRole('navigation')).toBeHidden()
})

test('reception is not offered what only admins may do', async ({ page, desk }) => {
  await signIn(page, desk, 'reception', '/automation')
  await expect(page.getByRole('heading', { name: 'Automation' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run now…' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeHidden()
  await page.goto(`${desk.url}/schedule`)
  await page.getByText('Templates', { exact: true }).click()
  await expect(page.getByRole('button', { name: 'New template' })).toBeHidden()
})

test('a trainer sees their own trainings only', async ({ page, desk }) => {
  await signIn(page, desk, 'trainer')
  await expect(page.getByRole('link', { name: 'People' })).toBeHidden()
  const trainings = page.getByRole('button', { name: /Camille Lefèvre/ })
  await expect(trainings.first()).toBeVisible()
  await expect(page.getByText('Олег Воронцов')).toBeHidden()
})

test('signing out ends the session for good', async ({ page, desk }) => {
  await signIn(page, desk, 'admin')
  await page.getByRole('button', { name: /Your account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.goto(`${desk.url}/people`)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

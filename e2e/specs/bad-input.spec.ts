import type { Locator } from '@playwright/test'
import type { Desk } from '../../src-shared/contract/index.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { expect, signIn, test } from '../fixtures/desk.ts'
import { commandId, newPerson, scriptOf, sell } from '../fixtures/script.ts'

test('capacity 0 is refused at the field and no type is made', async ({ page, desk }) => {
  await signIn(page, desk, 'admin', '/schedule')
  await page.getByText('Templates', { exact: true }).click()
  await page.getByRole('button', { name: 'Training types' }).click()
  await page.getByRole('button', { name: 'New type' }).click()
  const form = page.getByRole('dialog').last()
  await form.getByLabel('Name').fill('Nothing for nobody')
  await form.getByLabel(/^Places/).fill('0')
  await form.getByRole('button', { name: 'Add type' }).click()
  await expect(form.getByText(/^From 1 to/)).toBeVisible()
  await page.reload()
  await page.getByText('Templates', { exact: true }).click()
  await page.getByRole('button', { name: 'Training types' }).click()
  await expect(page.getByText('Yoga doux').first()).toBeVisible()
  await expect(page.getByText('Nothing for nobody')).toBeHidden()
})

test('a second standing place in the same class is said beforehand and refused in words', async ({ page, desk }) => {
  await signIn(page, desk, 'reception', '/people')
  await page.getByRole('textbox', { name: /^Search by name/ }).fill('C-103148')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Наталья Соловьёва')
  await page.getByRole('button', { name: 'Add standing place' }).click()
  await page
    .getByRole('dialog')
    .getByRole('combobox')
    .or(page.getByRole('dialog').getByPlaceholder('Choose a class'))
    .first()
    .click()
  const held = page.getByRole('option').filter({ hasText: 'Holds a place here already' })
  await expect(held).toHaveCount(4)
  await held.first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add standing place' }).click()
  await expect(dialog.getByText('already has a standing place in this class')).toBeVisible()
})

test('a plan with more sessions used than it has is refused at the field, and nothing is sold', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const ada = await newPerson(script, 'Ada', 'Quint')
  await signIn(page, desk, 'reception', `/people/${ada}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quint' })).toBeVisible()
  await page.keyboard.press('s')
  const sale = page.getByRole('dialog', { name: 'Sell a subscription to Ada Quint' })
  const plan = sale.getByRole('combobox', { name: 'Plan' })
  await expect(plan).toBeFocused()

  // A plan that nobody sells: Enter does not sell the one that was chosen before.
  await page.keyboard.type('Carte 1000')
  await expect(sale.getByText('Nothing found')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(plan).toHaveValue('Carte 1000')

  await plan.fill('11 Yoga')
  await page.keyboard.press('Enter')
  await sale.getByLabel('Already used').fill('12')
  await expect(sale.getByText('More sessions used than the subscription has. Check the number.')).toBeVisible()
  await expect(sale.getByRole('button', { name: /^Sell/ })).toBeDisabled()
  await page.keyboard.press('Enter')
  await sale.getByLabel('Already used').fill('-1')
  await page.keyboard.press('Enter')
  await expect(sale.getByText('Write a whole number')).toBeVisible()
  expect(await script.subscriptions.ofPerson({ personId: ada })).toEqual([])
  expect(await script.accounts.of({ personId: ada })).toMatchObject({ invoices: [], payments: [] })
})

test('a payment of nothing, of less than nothing or in tenths of cents is refused at the field', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const ada = await newPerson(script, 'Ada', 'Quint')
  await signIn(page, desk, 'reception', `/people/${ada}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quint' })).toBeVisible()
  await page.keyboard.press('p')
  const amount = page.getByRole('dialog').getByRole('textbox', { name: 'Amount' })
  const refused = [
    ['0', 'The amount has to be above zero'],
    ['-20', 'The amount has to be above zero'],
    ['12.345', 'Too many digits after the point: write it like 45.50'],
    ['12,345', 'Too many digits after the point: write it like 45.50'],
    ['twenty', 'Write an amount like 45.50'],
    ['', 'An amount is needed'],
  ] as const
  for (const [typed, words] of refused) {
    await amount.fill(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByText(words)).toBeVisible()
  }
  expect(await script.accounts.of({ personId: ada })).toMatchObject({ balanceMinor: 0, payments: [] })
})

test('a freeze that ends before it begins is refused at the field', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const ada = await newPerson(script, 'Ada', 'Quint')
  const id = await sell(script, ada, 'Carte 10 séances', { startsOn: '2026-10-01' })
  await signIn(page, desk, 'reception', `/people/${ada}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quint' })).toBeVisible()
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: 'Freeze Carte 10 séances' })
  await dialog.getByRole('textbox', { name: 'First frozen day' }).fill('20/12/2026')
  await dialog.getByRole('textbox', { name: 'Last frozen day' }).fill('10/12/2026')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('The freeze ends before it begins. Please check the dates.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'First frozen day' }).fill('01/11/2026')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('A freeze cannot begin in the past. Choose today or later.')).toBeVisible()
  expect((await script.subscriptions.explain({ id })).subscription).toMatchObject({ freezeFrom: null, version: 1 })
})

test('a class that began while somebody was writing why is not cancelled', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  await desk.setClock('2026-11-18T11:10:00Z')
  await signIn(page, desk, 'admin')
  await expect(page.getByRole('heading', { level: 2, name: 'Pilates' })).toBeVisible()
  await page.keyboard.press('x')
  const dialog = page.getByRole('dialog', { name: 'Cancel class' })
  await dialog.getByLabel('Reason').fill('The heating is broken')
  await desk.setClock('2026-11-18T11:20:00Z')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('This training has already begun: cancel single places on its roster instead.')
  await dialog.getByRole('button', { name: 'Keep class' }).click()

  // A window that is opened now does not offer it any more.
  await page.reload()
  await page.getByRole('button', { name: 'More about this training' }).click()
  await expect(page.getByRole('menuitem', { name: 'Print roster' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Cancel class…' })).toBeHidden()
  const today = '2026-11-18' as Day
  const classes = await script.trainings.between({ from: today, to: today })
  expect(classes.filter(({ isCancelled }) => isCancelled)).toEqual([])
})

const everybody = async (script: Desk): Promise<number> =>
  (await script.people.search({ text: '', limit: 1, offset: 0 })).total

async function chooseGuardian(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Guardian' }).fill(name)
  await dialog.getByRole('option', { name }).click()
}

/** Somebody whom nobody can be entrusted to: fourteen, and in nobody's care. */
const tom = { givenName: 'Tom', familyName: 'Zeller', birthDate: '2012-03-09' as Day, email: null, phone: null }
const alone = { card: null, guardianId: null, isVolunteer: false, note: null }

test('MEM-1: a child without a guardian, with one who is a minor, or with 50 MB of certificate is refused', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  await newPerson(script, 'Eva', 'Zeller')
  await script.people.add({ commandId: commandId(), ...tom, ...alone })
  const before = await everybody(script)
  await signIn(page, desk, 'reception', '/people')
  await page.getByRole('button', { name: 'Add child…' }).click()
  const form = page.getByRole('dialog', { name: 'New child' })
  const guardian = form.getByRole('combobox', { name: 'Guardian' })
  const add = form.getByRole('button', { name: 'Add child' })
  await form.getByRole('textbox', { name: 'First name' }).fill('Leo')
  await form.getByRole('textbox', { name: 'Birth date' }).fill('04/05/2018')
  await form.getByRole('button', { name: 'No to all' }).click()
  for (const tick of ['The parent agrees', 'A parent authorises'])
    await form.getByRole('checkbox', { name: tick }).check()
  await add.click()
  await expect(guardian).toBeFocused()
  await expect(guardian).toHaveAccessibleDescription(/A child needs a guardian: choose who pays for them\./)

  await chooseGuardian(form, 'Tom Zeller')
  await add.click()
  await expect(guardian).toHaveAccessibleDescription(/Tom Zeller is under 18 and cannot be a guardian\./)

  await chooseGuardian(form, 'Eva Zeller')
  await form.getByRole('checkbox', { name: 'New licence' }).check()
  const buffer = Buffer.alloc(50 * 1024 * 1024 - 1)
  await form.locator('input[type=file]').setInputFiles({ name: 'film.png', mimeType: 'image/png', buffer })
  await expect(form).toContainText('The file is larger than 10 MB.')
  await form.getByRole('textbox', { name: 'Valid until' }).fill('17/11/2027')
  await add.click()
  await expect(form).toContainText('The file is larger than 10 MB.')
  expect(await everybody(script)).toBe(before)
})

test('somebody who is not born yet, or in the care of a minor, is not added: said at the field', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  await script.people.add({ commandId: commandId(), ...tom, ...alone })
  const before = await everybody(script)
  await signIn(page, desk, 'reception', '/people')
  await page.getByRole('button', { name: 'Add person' }).click()
  const form = page.getByRole('dialog', { name: 'Add person' })
  const born = form.getByRole('textbox', { name: 'Birth date' })
  await form.getByRole('textbox', { name: 'First name' }).fill('Leo')
  await born.fill('19/11/2026')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(born).toHaveAccessibleDescription('The birth date is in the future.')

  await born.fill('04/05/2018')
  await chooseGuardian(form, 'Tom Zeller')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form).toContainText('Tom Zeller is under 18 and cannot be a guardian.')
  expect(await everybody(script)).toBe(before)
})

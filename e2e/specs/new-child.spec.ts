import type { Locator, Page } from '@playwright/test'
import type { PersonId } from '../../src-shared/kernel/brand.ts'
import { handsOn } from '../fixtures/count.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { setFees } from '../fixtures/families.ts'
import { violations } from '../fixtures/looks.ts'
import { newPerson, scriptOf } from '../fixtures/script.ts'

/** The form for a new child of somebody whose page is open. */
async function openForm(page: Page, desk: RunningDesk, guardian: PersonId): Promise<Locator> {
  await signIn(page, desk, 'reception', `/people/${guardian}`)
  await expect(page.getByRole('button', { name: 'New membership…' })).toBeVisible()
  await page.keyboard.press('c')
  const form = page.getByRole('dialog', { name: 'New child' })
  await expect(form.getByRole('textbox', { name: 'First name' })).toBeFocused()
  return form
}

/** A file that is what its name says as far as the window can see. */
const file = (name: string, mimeType: string, bytes: string | number) => ({
  name,
  mimeType,
  buffer: typeof bytes === 'number' ? Buffer.alloc(bytes) : Buffer.from(bytes),
})

test('task 5: a new child of a known parent on a free trial, the earlier trial checked, in one form without a mouse', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  await setFees(script)
  const eva = await newPerson(script, 'Eva', 'Zeller')
  const initiation = (await script.trials.initiations({ days: 56 })).find(({ free }) => free > 0)
  await signIn(page, desk, 'reception', `/people/${eva}`)
  await expect(page.getByRole('button', { name: 'New membership…' })).toBeVisible()
  const hands = handsOn(page)

  await hands.press('c')
  const form = page.getByRole('dialog', { name: 'New child' })
  await hands.type(form.getByRole('textbox', { name: 'First name' }), 'Leo')
  await expect(form.getByRole('textbox', { name: 'Last name' })).toHaveValue('Zeller')
  await hands.press('Tab', 'Tab')
  await hands.type(form.getByRole('textbox', { name: 'Birth date' }), '04052018')
  await hands.press('Tab', 'Tab')
  await expect(form.getByRole('button', { name: 'No to all' })).toBeFocused()
  await hands.press('Enter')
  await expect(form.getByRole('checkbox', { name: 'The parent agrees' })).toBeFocused()
  await hands.press('Space', 'Tab', 'Space', 'Tab', 'Tab')
  await expect(form.getByRole('checkbox', { name: 'Compulsory trial' })).toBeFocused()
  await hands.press('Space', 'Tab', 'ArrowDown')
  await expect(form.getByRole('option').first()).toBeVisible()
  await hands.press('Enter')
  await expect(form.getByRole('checkbox', { name: 'Use the free trial of Leo' })).toBeChecked()
  await expect(form).toContainText('Nothing to pay now: the trial is free.')
  await expect(form).toContainText('a place on the free trial.')
  await expect(form.getByRole('button', { name: 'Add child and book' })).toBeEnabled()
  await hands.press('Tab', 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Leo Zeller' })).toBeVisible()

  expect(hands.keys()).toBeLessThanOrEqual(17)
  const child = (await script.people.search({ text: 'Leo Zeller', limit: 1, offset: 0 })).people[0]
  expect(child).toMatchObject({ guardianId: eva, birthDate: '2018-05-04', membership: 'trial' })
  const { members } = await script.households.of({ personId: eva })
  expect(members.find(({ id }) => id === child?.id)?.usedTrial?.trainingId).toBe(initiation?.trainingId)
  expect((await script.accounts.of({ personId: eva })).invoices).toEqual([])

  // The same child once more, spelt another way: said at once, and no trial without a reason.
  await page.keyboard.press('c')
  await form.getByRole('textbox', { name: 'First name' }).fill('Léo')
  await form.getByRole('textbox', { name: 'Birth date' }).fill('04/05/2018')
  await expect(form.getByRole('status')).toContainText('Leo Zeller')
  await form.getByRole('button', { name: 'No to all' }).click()
  await form.getByRole('checkbox', { name: 'The parent agrees' }).check()
  await form.getByRole('checkbox', { name: 'A parent authorises' }).check()
  await form.getByRole('checkbox', { name: 'Compulsory trial' }).check()
  await form.getByRole('button', { name: 'Add child' }).click()
  const reason = form.getByRole('textbox', { name: 'Why is this somebody else?' })
  await expect(reason).toBeFocused()
  await expect(form).toContainText('Say why this is somebody else')
  await reason.fill('Twin cousins with the same birthday')
  await form.getByRole('button', { name: 'Add child' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Léo Zeller' })).toBeVisible()
})

test('MEM-1: what is missing or wrong is said at its field, by the form and by the desk', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const form = await openForm(page, desk, await newPerson(script, 'Eva', 'Zeller'))
  const add = form.getByRole('button', { name: 'Add child' })
  const name = form.getByRole('textbox', { name: 'First name' })
  const born = form.getByRole('textbox', { name: 'Birth date' })
  await add.click()
  await expect(name).toHaveAccessibleDescription('A first name is needed')
  await expect(name).toBeFocused()
  await expect(born).toHaveAccessibleDescription('The birth date of a child is needed.')
  await expect(form).toContainText('9 health questions are not answered, the first is number 1.')
  const consent = form.getByRole('checkbox', { name: 'The parent agrees' })
  await expect(consent).toHaveAccessibleDescription('The consent to keep these data is needed.')

  expect(await violations(page)).toEqual([])

  await name.fill('Leo')
  await born.fill('19/11/2026')
  await add.click()
  await expect(born).toBeFocused()
  await expect(born).toHaveAccessibleDescription('The birth date is in the future.')

  await born.fill('04/05/2018')
  await form.getByRole('radio').first().focus()
  for (const key of 'nnnynnnnn') await page.keyboard.press(key)
  await expect(consent).toBeFocused()
  await consent.check()
  await form.getByRole('checkbox', { name: 'A parent authorises' }).check()
  await expect(form).toContainText('An answer is yes: a medical certificate is needed.')
  await add.click()
  await expect(form).toContainText('A medical certificate is needed: an answer is yes, or the licence is new.')
  expect(await violations(page)).toEqual([])

  const picker = form.locator('input[type=file]')
  await picker.setInputFiles(file('letter.txt', 'text/plain', 'a letter'))
  await expect(form).toContainText('A certificate is a PDF, JPEG or PNG file.')
  await picker.setInputFiles(file('scan.png', 'image/png', 10 * 1024 * 1024 + 1))
  await expect(form).toContainText('The file is larger than 10 MB.')
  await picker.setInputFiles(file('disguised.pdf', 'application/pdf', 'MZ this is a program'))
  await expect(form).not.toContainText('PDF, JPEG or PNG file.')
  const until = form.getByRole('textbox', { name: 'Valid until' })
  await until.fill('17/11/2026')
  await add.click()
  await expect(until).toBeFocused()
  await expect(form).toContainText('The certificate ended on 17/11/2026.')
  await until.fill('17/11/2027')
  await add.click()
  // The desk has looked into the file.
  await expect(form).toContainText('A certificate is a PDF, JPEG or PNG file.')
  expect((await script.people.search({ text: 'Leo Zeller', limit: 1, offset: 0 })).total).toBe(0)
})

test('MEM-1: a certificate is kept with the membership and shown again', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const form = await openForm(page, desk, await newPerson(script, 'Eva', 'Zeller'))
  await form.getByRole('textbox', { name: 'First name' }).fill('Leo')
  await form.getByRole('textbox', { name: 'Birth date' }).fill('04/05/2018')
  await form.getByRole('button', { name: 'No to all' }).click()
  for (const tick of ['The parent agrees', 'A parent authorises', 'New licence'])
    await form.getByRole('checkbox', { name: tick }).check()
  const scan = file('Certificat de Léo.pdf', 'application/pdf', `%PDF-1.7\n${'x'.repeat(2 * 1024 * 1024)}`)
  await form.locator('input[type=file]').setInputFiles(scan)
  await form.getByRole('textbox', { name: 'Valid until' }).fill('17/11/2027')
  await form.getByRole('button', { name: 'Add child' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Leo Zeller' })).toBeVisible()
  await page.getByRole('button', { name: /^Show the certificate of Leo Zeller/ }).click()
  const kept = page.getByRole('dialog', { name: 'Medical certificate of Leo Zeller' })
  await expect(kept.getByRole('link', { name: 'Save as a file' })).toHaveAttribute('download', scan.name)
})

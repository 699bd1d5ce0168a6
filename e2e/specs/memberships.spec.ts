import type { Locator, Page } from '@playwright/test'
import { expect, signIn, test } from '../fixtures/desk.ts'
import { enrol, enrolChild, setFees } from '../fixtures/families.ts'
import { newPerson, scriptOf } from '../fixtures/script.ts'

const leo = { givenName: 'Leo', familyName: 'Zeller', birthDate: '2018-05-04', isTrial: true }

const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

async function choose(page: Page, menu: Locator, item: string): Promise<void> {
  await menu.click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

const card = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

test('MEM-1: a pending membership is paid from the list, becomes active, and is cancelled with its money back', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  await setFees(script)
  const ida = await newPerson(script, 'Ida', 'Zeller')
  await enrol(script, ida)
  await signIn(page, desk, 'reception', '/memberships')
  await page.getByRole('textbox', { name: 'Search by name' }).fill('zeller')
  await expect(page).toHaveURL(/text=zeller/)
  const row = rowOf(page, 'Ida Zeller')
  await expect(row).toContainText('Pending')
  await expect(row).toContainText('Unpaid')
  const menu = row.getByRole('button', { name: /^Actions/ })
  await choose(page, menu, 'Take the payment…')
  await page.getByRole('dialog').getByText('Card', { exact: true }).click()
  await page.getByRole('button', { name: 'Take €65.00' }).click()
  await expect(page.getByRole('dialog', { name: 'Payment taken' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row).toContainText('Active')
  await expect(row).toContainText('Paid')

  await choose(page, menu, 'Cancel membership…')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('€65.00 goes back to the balance')
  await dialog.getByRole('checkbox').uncheck()
  await expect(dialog).toContainText('stays paid')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Cancel membership and refund €65.00' }).click()
  await expect(dialog).toContainText('A reason is needed')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Moved to Lyon')
  await dialog.getByRole('button', { name: 'Cancel membership and refund €65.00' }).click()
  await expect(row).toContainText('Cancelled')
  expect((await script.accounts.of({ personId: ida })).balanceMinor).toBe(6500)

  await page.getByRole('link', { name: 'Ida Zeller' }).click()
  await expect(card(page, 'Memberships')).toContainText('Reason: Moved to Lyon')
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'Search by name' })).toHaveValue('zeller')
})

test('MEM-1: a trial is converted on its page, after the invoice was named', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  await setFees(script)
  const guardian = await newPerson(script, 'Eva', 'Zeller')
  const { personId: child } = await enrolChild(script, guardian, leo)
  await signIn(page, desk, 'reception', `/people/${child}`)
  const memberships = card(page, 'Memberships')
  await expect(memberships).toContainText('Trial')
  await choose(page, memberships.getByRole('button', { name: /^Actions/ }), 'Convert to paid…')
  await expect(page.getByRole('dialog')).toContainText('An invoice of €45.00')
  await page.getByRole('button', { name: 'Convert', exact: true }).click()
  await expect(memberships).toContainText('Pending')
  await expect(memberships.getByRole('button', { name: /^Pay €45\.00/ })).toBeVisible()
  const { invoices } = await script.accounts.of({ personId: guardian })
  expect(invoices.map(({ amountMinor, state }) => ({ amountMinor, state }))).toEqual([
    { amountMinor: 4500, state: 'unpaid' },
  ])
})

test('somebody who was a member last season is renewed from the list and leaves it', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  await setFees(script)
  const { people, season } = await script.memberships.toRenew({})
  const adult = people.find(({ guardianName }) => guardianName === null)
  if (!adult) throw new Error('everybody of the sample gym has renewed')
  const { personId, name } = adult
  await signIn(page, desk, 'reception', '/memberships/renew')
  await expect(page.getByRole('status').filter({ hasText: season.season })).toContainText(`${people.length} people`)
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="/people/${personId}"]`) })
  await row.getByRole('button').click()
  const dialog = page.getByRole('dialog', { name: `Membership of ${name}, ${season.season}` })
  await dialog.getByRole('button', { name: 'No to all' }).click()
  await dialog.getByRole('checkbox', { name: 'Agrees that the club keeps these data' }).check()
  await dialog.getByRole('button', { name: 'Add membership' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(row).toHaveCount(0)
  expect((await script.memberships.toRenew({})).people).toHaveLength(people.length - 1)
  expect(await script.memberships.ofPerson({ personId })).toContainEqual(
    expect.objectContaining({ season: season.season, invoice: expect.objectContaining({ amountMinor: 6500 }) }),
  )
})

test('a household: whom to call, another guardian, and on their own', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const eva = await newPerson(script, 'Eva', 'Zeller')
  const { personId: child } = await enrolChild(script, eva, leo)
  await newPerson(script, 'Otto', 'Zeller')
  await signIn(page, desk, 'reception', `/people/${child}`)
  const household = card(page, 'Household')
  await expect(household).toContainText('Guardian, pays')
  await expect(household).toContainText('Free trial available')
  const menu = household.getByRole('button', { name: 'Household of Leo Zeller' })
  const pick = async (field: string, name: string) => {
    await page.getByRole('combobox', { name: field }).fill(name)
    await page.getByRole('option', { name }).click()
  }

  await choose(page, menu, 'Other guardian…')
  await pick('Other guardian', 'Otto Zeller')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(household.getByRole('listitem').filter({ hasText: 'Otto Zeller' })).toContainText('to call')

  await choose(page, menu, 'Move to another guardian…')
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('This is needed')
  await pick('New guardian', 'Eva Zeller')
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('Eva Zeller is already the guardian.')
  await page.keyboard.press('Escape')

  await choose(page, menu, 'Stands on their own…')
  await expect(page.getByRole('button', { name: 'Leave as it is' })).toBeFocused()
  await page.getByRole('button', { name: 'Leave the household' }).click()
  await expect(household).toContainText('Pays for themselves')
  await expect(menu).toHaveCount(0)
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByText('Stands on their own now, before: Eva Zeller')).toBeVisible()
})

test('the season is set where a wrong day is refused at its field', async ({ page, desk }) => {
  await signIn(page, desk, 'admin', '/settings?section=memberships')
  const first = page.getByRole('textbox', { name: 'First day' })
  await expect(page.getByRole('status').filter({ hasText: 'season 2026-2027' })).toBeVisible()
  await first.fill('31')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(first).toHaveAccessibleDescription('31 September is not a day of every year.')
  await first.fill('15')
  await page.getByRole('textbox', { name: 'Adult' }).fill('72,50')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved')).toBeVisible()
  const { gym } = await (await scriptOf(desk)).settings.get({})
  expect(gym).toMatchObject({ seasonStart: '09-15', adultFeeMinor: 7250 })
})

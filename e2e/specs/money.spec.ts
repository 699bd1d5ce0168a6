import type { BrowserContext, Page } from '@playwright/test'
import type { Minor } from '../../src-shared/kernel/money.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { commandId, newPerson, payByCard, scriptOf } from '../fixtures/script.ts'

/** Two people at two desks, both looking at the money of the same person. */
async function twoWindows(context: BrowserContext, desk: RunningDesk, path: string): Promise<readonly [Page, Page]> {
  const [one, other] = [await context.newPage(), await context.newPage()]
  await signIn(one, desk, 'admin', path)
  await signIn(other, desk, 'admin', path)
  return [one, other]
}

const amountIn = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Amount' })

test('two desks take the money for one invoice: the second is refused in words, and it is paid once', async ({
  context,
  desk,
}) => {
  const script = await scriptOf(desk)
  const ada = await newPerson(script, 'Ada', 'Quint')
  const issued = { commandId: commandId(), personId: ada, what: 'Gloves', amountMinor: 3500 as Minor }
  const { id } = await script.invoices.issue(issued)
  const { number } = (await script.invoices.details({ id })).invoice
  const windows = await twoWindows(context, desk, `/people/${ada}?tab=money`)
  for (const window of windows) {
    await window.getByRole('button', { name: `Pay invoice ${number}` }).click()
    await window.getByText('Card', { exact: true }).click()
    await expect(window.getByRole('dialog')).toContainText('Pays this invoice:')
  }
  const [first, second] = windows
  await first.getByRole('button', { name: 'Take €35.00' }).click()
  await expect(first.getByRole('dialog', { name: 'Payment taken' })).toBeVisible()

  const dialog = second.getByRole('dialog')
  await expect(dialog).toContainText('This invoice is not open any more: it was paid or cancelled in the meantime.')
  await dialog.getByRole('button', { name: /^Take €35.00/ }).click()
  await expect(dialog).toContainText('This invoice is not open any more: it was paid or cancelled in the meantime.')
  await expect(second.getByRole('dialog', { name: 'Payment taken' })).toBeHidden()

  const account = await script.accounts.of({ personId: ada })
  expect(account).toMatchObject({ balanceMinor: 0, unpaidMinor: 0, payments: [{ amountMinor: 3500 }] })
  expect((await script.invoices.details({ id })).entries).toHaveLength(1)
})

test('a payment cancelled at one desk is not cancelled again at the other', async ({ context, desk }) => {
  const script = await scriptOf(desk)
  const ada = await newPerson(script, 'Ada', 'Quint')
  await payByCard(script, ada, 5000)
  const windows = await twoWindows(context, desk, `/people/${ada}?tab=money`)
  for (const window of windows) {
    await window.getByRole('button', { name: /^Actions: payment of €50.00/ }).click()
    await window.getByRole('menuitem', { name: 'Cancel the payment…' }).click()
    await window.getByRole('textbox', { name: 'Reason' }).fill('Wrong person')
  }
  const [first, second] = windows
  await first.getByRole('button', { name: 'Cancel payment' }).click()
  await expect(first.getByText('The payment of €50.00 is cancelled. The balance is €0.00.')).toBeVisible()
  await expect(second.getByRole('dialog')).toContainText('This payment is already cancelled.')
  const { balanceMinor, payments } = await script.accounts.of({ personId: ada })
  expect(balanceMinor).toBe(0)
  expect(payments).toMatchObject([{ cancelledBy: 'admin', cancelReason: 'Wrong person' }])
  const { entries } = await script.accounts.explain({ payerId: ada })
  expect(entries.map(({ amountMinor }) => amountMinor)).toEqual([-5000, 5000])
})

test('the same amount from the same person is asked about: again?', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const ada = await newPerson(script, 'Ada', 'Quint')
  const takeFifty = async () => {
    await page.keyboard.press('p')
    await amountIn(page).fill('50')
    await page.getByText('Transfer', { exact: true }).click()
    await page.getByRole('button', { name: 'Take €50.00' }).click()
  }
  const balance = async () => (await script.accounts.of({ personId: ada })).balanceMinor
  await signIn(page, desk, 'reception', `/people/${ada}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quint' })).toBeVisible()
  await takeFifty()
  await page.getByRole('dialog', { name: 'Payment taken' }).getByRole('button', { name: 'Close' }).last().click()
  await takeFifty()
  const question = page.getByRole('alert').filter({ hasText: 'Take it again?' })
  await expect(question).toContainText('€50.00 was already taken from Ada Quint')
  await expect(question).toContainText('by reception')
  await expect(question.getByRole('button', { name: 'Do not take it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await balance()).toBe(5000)

  await takeFifty()
  await question.getByRole('button', { name: 'Take €50.00 again' }).click()
  await expect(page.getByRole('dialog', { name: 'Payment taken' })).toContainText('€50.00 → €100.00')
  expect(await balance()).toBe(10_000)
})

import type { Minor } from '../../src-shared/kernel/money.ts'
import { handsOn } from '../fixtures/count.ts'
import { expect, signIn, test } from '../fixtures/desk.ts'
import { paperShownBy } from '../fixtures/paper.ts'
import { commandId, newPerson, scriptOf } from '../fixtures/script.ts'

const till = 'Desk 1'

test('task 12: the till is counted, the shift closed, the Z report there, in at most 2 keys and the counts', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk, 'reception')
  const ada = await newPerson(script, 'Ada', 'Quint')
  await script.till.open({ commandId: commandId(), desk: till, floatMinor: 10_000 as Minor })
  const { id: invoiceId } = await script.invoices.issue({
    commandId: commandId(),
    ...{ personId: ada, what: 'Gloves', amountMinor: 3550 as Minor },
  })
  await script.payments.take({
    commandId: commandId(),
    ...{ payerId: ada, amountMinor: 3550 as Minor, method: 'cash', invoiceId, desk: till, note: null, isAgain: false },
  })
  await signIn(page, desk, 'reception')
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
  const hands = handsOn(page)

  await hands.press('Shift+Z')
  await expect(page.getByRole('heading', { level: 1, name: `Count ${till}` })).toBeVisible()
  // Blind: what should be there is nowhere on the page.
  await expect(page.getByText('€135.50')).toHaveCount(0)
  const pieces = (value: string) => page.getByRole('textbox', { name: `${value}, how many` })
  await hands.column([
    [pieces('€200'), '0'],
    [pieces('€100'), '1'],
    [pieces('€50'), '0'],
    [pieces('€20'), '1'],
    [pieces('€10'), '1'],
    [pieces('€5'), '1'],
    [pieces('€2'), '0'],
    [pieces('€1'), '0'],
    [pieces('€0.50'), '1'],
  ])
  await expect(page.getByRole('region', { name: 'Counted' })).toContainText('€135.50')
  await hands.press('Control+Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Z report 1' })).toBeVisible()
  expect(hands.keys()).toBeLessThanOrEqual(2)
  expect(hands.steps()).toBe(hands.keys())
  await expect(page.getByRole('region', { name: 'Figures of the shift' })).toContainText('€135.50')
  expect(await script.till.state({ desk: till })).toBeNull()

  const paper = await paperShownBy(page, () => page.keyboard.press('Enter'))
  expect(paper.head).toBe('%PDF-')
  for (const words of ['Desk 1', 'Z report 1', '€100.00', '€35.50', '€135.50']) expect(paper.text).toContain(words)
})

test('a count that differs is said when it is handed in, and closes only with a word about it', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk, 'reception')
  await script.till.open({ commandId: commandId(), desk: till, floatMinor: 10_000 as Minor })
  await signIn(page, desk, 'reception', '/till')
  await page.getByRole('link', { name: 'Count and close…' }).click()
  await page.getByText('Total only').click()
  const total = page.getByRole('textbox', { name: 'Cash in the drawer' })
  await total.fill('98')
  await page.getByRole('button', { name: 'Close the shift' }).click()
  await expect(page.getByText('€2.00 missing')).toBeVisible()
  await page.getByRole('button', { name: 'Close with the difference' }).click()
  await expect(page.getByText('Say something about the difference')).toBeVisible()
  expect(await script.till.state({ desk: till })).not.toBeNull()
  await page.getByRole('textbox', { name: 'Why?' }).fill('Two euros for the parking meter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Z report 1' })).toBeVisible()
  await expect(page.getByText('Two euros for the parking meter')).toBeVisible()
  await page.getByRole('link', { name: 'All shifts' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Z report 1' })).toContainText('−€2.00')
})

import type { Page } from '@playwright/test'
import type { PersonId } from '../../src-shared/kernel/brand.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import { handsOn } from '../fixtures/count.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { paperShownBy } from '../fixtures/paper.ts'
import { commandId, newPerson, scriptOf, sell } from '../fixtures/script.ts'

async function openProfile(page: Page, desk: RunningDesk, id: PersonId, name: string): Promise<void> {
  await signIn(page, desk, 'reception', `/people/${id}`)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('task 4: a 10-class pass is sold, cash taken, the receipt printed, in at most 5 steps', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const agnes = await newPerson(script, 'Agnès', 'Verdier-Łukasik')
  await sell(script, agnes, 'Carte 10 séances', { startsOn: '2026-05-04', manualInitial: 10 })
  await script.till.open({ commandId: commandId(), desk: 'Desk 1', floatMinor: 10_000 as Minor })
  await signIn(page, desk, 'reception')
  const hands = handsOn(page)

  await hands.press('/')
  await hands.type(page.getByRole('combobox', { name: 'Find a person' }), 'agnes ver')
  await hands.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Agnès Verdier-Łukasik' })).toBeVisible()
  await hands.press('s')
  const sale = page.getByRole('dialog', { name: 'Sell a subscription to Agnès Verdier-Łukasik' })
  await expect(sale.getByRole('combobox', { name: 'Plan' })).toHaveValue('Carte 10 séances')
  await expect(sale.getByRole('button', { name: 'Sell and take €140.00' })).toBeEnabled()
  await hands.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Sold' })).toContainText('€140.00 from Agnès Verdier-Łukasik, in cash.')
  const receipt = await paperShownBy(page, () => hands.press('Enter'))

  expect(hands.steps()).toBeLessThanOrEqual(5)
  expect(receipt.head).toBe('%PDF-')
  expect(receipt.text).toContain('Agnès Verdier-Łukasik')
  expect(receipt.text).toContain('Carte 10 séances')
  expect(receipt.text).toContain('€140.00')
  const till = await script.till.state({ desk: 'Desk 1' })
  expect(till?.expectedMinor).toBe(24_000)
  const [sold] = await script.subscriptions.ofPerson({ personId: agnes })
  expect(sold).toMatchObject({ planName: 'Carte 10 séances', used: 0, total: 10, invoice: { state: 'paid' } })
})

test('somebody new is sold a plan of their choice into a closed till, which opens on the way', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const ivan = await newPerson(script, 'Иван', 'Яровой')
  await openProfile(page, desk, ivan, 'Иван Яровой')
  const hands = handsOn(page)

  await hands.press('s')
  const sale = page.getByRole('dialog', { name: 'Sell a subscription to Иван Яровой' })
  await hands.type(sale.getByRole('combobox', { name: 'Plan' }), '11 Yoga')
  // Nobody presses Enter before the list has found it.
  await expect(sale.locator('[data-combobox-selected]')).toContainText('11 Yoga')
  await hands.press('Enter')
  await expect(sale.getByRole('button', { name: 'Sell and take €150.00' })).toBeEnabled()
  await hands.press('Enter')
  await expect(sale.getByText('The till of Desk 1 is closed')).toBeVisible()
  await hands.type(sale.getByLabel('Cash in the drawer'), '80')
  await hands.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Sold' })).toContainText('11 Yoga for Иван Яровой: 11 sessions')
  const receipt = await paperShownBy(page, () => hands.press('Enter'))

  expect(hands.steps()).toBeLessThanOrEqual(5)
  expect(receipt.text).toContain('Иван Яровой')
  expect(receipt.text).toContain('€150.00')
  const till = await script.till.state({ desk: 'Desk 1' })
  expect(till).toMatchObject({ floatMinor: 8000, expectedMinor: 23_000 })
})

test('task 7: somebody is frozen for three weeks, standing places too, in at most 3 keys and two dates', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const zoe = await newPerson(script, 'Zoé', 'Delmas')
  const pass = await sell(script, zoe, 'Carte 10 séances', { startsOn: '2026-10-01', manualInitial: 4 })
  const [template] = await script.templates.list({})
  if (!template) throw new Error('the sample gym has no template')
  await script.standingPlaces.add({
    commandId: commandId(),
    ...{ templateId: template.id, personId: zoe, startDate: '2026-11-23' as never, endDate: null },
  })
  await openProfile(page, desk, zoe, 'Zoé Delmas')
  const hands = handsOn(page)

  await hands.press('f')
  const dialog = page.getByRole('dialog', { name: 'Freeze Carte 10 séances' })
  await hands.type(dialog.getByRole('textbox', { name: 'First frozen day' }), '23/11/26')
  await hands.press('Tab')
  await hands.type(dialog.getByRole('textbox', { name: 'Last frozen day' }), '13/12/26')
  await expect(dialog).toContainText('21 days frozen: the last day moves from 01/04/2027 to 22/04/2027.')
  await expect(dialog.getByRole('checkbox', { name: /Rest the standing place too/ })).toBeChecked()
  await hands.press('Enter')

  await expect(page.getByText('Frozen. The last day is now Thursday, 22 April 2027.')).toBeVisible()
  expect(hands.keys()).toBeLessThanOrEqual(3)
  expect(hands.steps()).toBe(hands.keys())
  await page.getByRole('tab', { name: 'Subscriptions' }).click()
  await expect(page.getByRole('article', { name: 'Carte 10 séances' })).toContainText('Frozen 23/11/2026 – 13/12/2026')
  const { subscription, freezes } = await script.subscriptions.explain({ id: pass })
  expect(subscription).toMatchObject({ endsOn: '2027-04-22', freezeFrom: '2026-11-23', freezeUntil: '2026-12-13' })
  expect(freezes).toMatchObject([{ daysGiven: 21, actor: 'reception' }])
  const { standingPlaces } = await script.people.profile({ id: zoe })
  expect(standingPlaces).toMatchObject([{ frozenFrom: '2026-11-23', frozenUntil: '2026-12-13' }])
})

test('task 11: one key says how many are left, and why', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const classes = await script.trainings.between({ from: '2026-11-18' as never, to: '2026-11-18' as never })
  const rosters = await Promise.all(classes.map(({ id }) => script.trainings.roster({ id })))
  const entry = rosters.flatMap(({ entries }) => entries).find(({ session, isDependent }) => session && !isDependent)
  if (!entry?.session) throw new Error('nobody has a session taken today')
  const { used, total, subscriptionId, planName } = entry.session
  await openProfile(page, desk, entry.personId, entry.name)
  const hands = handsOn(page)

  await hands.press('w')
  const why = page.getByRole('dialog', { name: planName })
  await expect(why).toContainText(`${used}/${total}`)
  await expect(why).toContainText(`${total - used} session`)
  expect(hands.keys()).toBe(1)
  expect(hands.steps()).toBe(1)
  const { movements } = await script.subscriptions.explain({ id: subscriptionId })
  const rows = why.getByRole('region', { name: 'Used' }).getByRole('listitem')
  await expect(rows).toHaveCount(movements.length + 1)
  await expect(rows.first()).toContainText(`${used - 1} + 1 = ${used}`)
  await expect(rows.first()).toContainText('by the desk itself')
  await expect(rows.last()).toContainText('entered when it was sold')
})

import type { Desk } from '../../src-shared/contract/index.ts'
import type { Training } from '../../src-shared/contract/trainings.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { handsOn } from '../fixtures/count.ts'
import { expect, signIn, test } from '../fixtures/desk.ts'
import { commandId, scriptOf } from '../fixtures/script.ts'

const wednesday = '2026-11-18' as Day

async function classAt(script: Desk, day: Day, time: string): Promise<Training> {
  const found = (await script.trainings.between({ from: day, to: day })).find(({ startTime }) => startTime === time)
  if (!found) throw new Error(`the sample gym has no class on ${day} at ${time}`)
  return found
}

const rosterOf = async (script: Desk, { id }: Training) => (await script.trainings.roster({ id })).entries

test('task 6: a class is cancelled, everybody refunded and told, in at most 4 keys and a reason', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const noon = await classAt(script, wednesday, '12:15')
  const unpaid = (await rosterOf(script, noon)).find(({ invoice }) => invoice?.state === 'unpaid')
  if (!unpaid?.invoice) throw new Error('nobody in the class has an invoice')
  const { payerId } = await script.accounts.of({ personId: unpaid.personId })
  const { id: invoiceId, amountMinor } = unpaid.invoice
  await script.payments.take({
    commandId: commandId(),
    ...{ payerId, amountMinor, invoiceId, method: 'card', desk: 'Desk 1', note: null, isAgain: false },
  })
  const before = await rosterOf(script, noon)
  const inSessions = before.filter(({ session }) => session !== null)
  const { balanceMinor } = await script.accounts.of({ personId: payerId })

  await signIn(page, desk, 'admin')
  await expect(page.getByRole('heading', { level: 2, name: noon.typeName })).toBeVisible()
  const hands = handsOn(page)
  await hands.press('x')
  const dialog = page.getByRole('dialog', { name: 'Cancel class' })
  await expect(dialog).toContainText(`${before.length} people are told`)
  await expect(dialog).toContainText(`${inSessions.length} sessions go back`)
  await expect(dialog).toContainText('€20.00 back to balances')
  await expect(dialog.getByRole('row').filter({ hasText: unpaid.name })).toContainText('€20.00 refunded')
  await hands.type(dialog.getByLabel('Reason'), 'The heating is broken')
  await hands.press('Enter')

  await expect(page.getByText(`${noon.typeName} is cancelled. ${before.length} people are told.`)).toBeVisible()
  expect(hands.keys()).toBeLessThanOrEqual(4)
  expect(hands.steps()).toBe(hands.keys())
  await page.getByRole('button', { name: /^Pilates Cancelled/ }).click()
  await expect(page.getByText('Cancelled: The heating is broken')).toBeVisible()

  // Everything that was taken is back, and the screen says so wherever it is looked up.
  const account = await script.accounts.of({ personId: payerId })
  expect(account.balanceMinor).toBe(balanceMinor + amountMinor)
  await page.goto(`${desk.url}/people/${payerId}?tab=money`)
  await expect(page.getByRole('button', { name: /^Balance €.*: show where it comes from/ })).toHaveText(
    `€${(account.balanceMinor / 100).toFixed(2)}`,
  )
  for (const { personId, session } of inSessions) {
    if (!session) continue
    const { subscription } = await script.subscriptions.explain({ id: session.subscriptionId })
    expect([personId, subscription.used]).toEqual([personId, session.used - 1])
  }
  await page.goto(`${desk.url}/messages?view=all`)
  const told = page.getByRole('row').filter({ hasText: `The class ${noon.typeName} on Wednesday` })
  await expect(told).toHaveCount(before.length)
  await expect(told.first()).toContainText('Reason: The heating is broken.')
})

test('task 9: a trainer is ill: one dialog hands over the day, without the class that clashes', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  // Élodie has the children at 14:00 and at 16:00; Julien, who takes over, has children of his own at 14:00.
  const roller = (await script.trainings.between({ from: wednesday, to: wednesday })).find(
    ({ typeName }) => typeName === 'Roller initiation',
  )
  if (!roller) throw new Error('the sample gym has no Roller initiation today')
  const climbing = await classAt(script, wednesday, '16:00')
  const ill = roller.trainerName
  const people = (await rosterOf(script, climbing)).length
  await signIn(page, desk, 'admin')
  const hands = handsOn(page)

  await hands.click(page.getByRole('button', { name: /^Roller initiation/ }))
  await expect(page.getByRole('heading', { level: 2, name: 'Roller initiation' })).toBeVisible()
  await hands.press('t')
  const dialog = page.getByRole('dialog', { name: `Substitute for ${ill}` })
  await hands.type(dialog.getByRole('combobox', { name: 'Who takes over' }), 'Julien')
  await hands.press('Enter')
  const classes = dialog.getByRole('table', { name: 'Classes' }).getByRole('row')
  await expect(classes).toHaveCount(2)
  await expect(classes.nth(0)).toContainText(`Teaches Judo enfants at 14:00: stays with ${ill}`)
  await expect(classes.nth(1)).toContainText(`${people} people`)
  await expect(classes.nth(1)).toContainText('Free')
  await hands.click(dialog.getByLabel('Reason'))
  await hands.type(dialog.getByLabel('Reason'), 'Élodie has a fever')
  await hands.press('Enter')

  await expect(page.getByText('Julien Saint-Clair takes over 1 class.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(hands.steps()).toBeLessThanOrEqual(5)
  await expect(page.getByRole('button', { name: /^Escalade initiation.*Julien Saint-Clair/ })).toBeVisible()
  await expect(page.getByRole('button', { name: new RegExp(`^Roller initiation.*${ill}`) })).toBeVisible()
  const told = await script.messages.list({ isUnfinished: false, limit: 100 })
  expect(told.messages.filter(({ code }) => code === 'training.substituted')).toHaveLength(people)
})

test('task 10: three days are closed in one dialog, with everything that it undoes', async ({ page, desk }) => {
  const script = await scriptOf(desk)
  const [first, last] = ['2026-11-19' as Day, '2026-11-21' as Day]
  const classes = await script.trainings.between({ from: first, to: last })
  await signIn(page, desk, 'admin', '/schedule')
  const hands = handsOn(page)
  await hands.click(page.getByRole('button', { name: 'Close days…' }))
  const dialog = page.getByRole('dialog', { name: 'Close days' })
  await hands.type(dialog.getByRole('textbox', { name: 'First day' }), '19/11/2026')
  await hands.press('Tab')
  await hands.type(dialog.getByRole('textbox', { name: 'Last day' }), '21/11/2026')
  await hands.press('Tab')
  await hands.type(dialog.getByLabel('Reason'), 'The pipes froze')
  await expect(dialog).toContainText(`${classes.length} classes are cancelled`)
  await expect(dialog.getByRole('button', { name: `Close 3 days, cancel ${classes.length} classes` })).toBeEnabled()
  await hands.press('Enter')

  await expect(page.getByText('Closed 19 – 21 November 2026.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(hands.steps()).toBeLessThanOrEqual(4)
  const after = await script.trainings.between({ from: first, to: last })
  expect(after.map(({ isCancelled, cancelReason }) => [isCancelled, cancelReason])).toEqual(
    after.map(() => [true, 'The pipes froze']),
  )
  await expect(page.getByText('Closed: The pipes froze')).toHaveCount(3)
})

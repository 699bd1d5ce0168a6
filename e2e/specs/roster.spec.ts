import type { Page } from '@playwright/test'
import type { RosterEntry } from '../../src-shared/contract/trainings.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { handsOn } from '../fixtures/count.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { newPerson, scriptOf, sell } from '../fixtures/script.ts'

const today = '2026-11-18' as Day

/** The roster that Today shows by itself. */
async function noonClass(page: Page, desk: RunningDesk) {
  const script = await scriptOf(desk)
  const pilates = (await script.trainings.between({ from: today, to: today })).find(
    ({ startTime }) => startTime === '12:15',
  )
  if (!pilates) throw new Error('the sample gym has no class at 12:15')
  await expect(page.getByRole('heading', { level: 2, name: pilates.typeName })).toBeVisible()
  const read = async () => (await script.trainings.roster({ id: pilates.id })).entries
  return { script, read }
}

const named = (entries: readonly RosterEntry[], at: number): RosterEntry => {
  const entry = entries[at]
  if (!entry) throw new Error(`the roster has no row ${at + 1}`)
  return entry
}

test.describe('a quarter past the beginning of a class', () => {
  test.use({ now: '2026-11-18T11:30:00Z' })

  test('task 3: the whole class is present but two, in at most 4 keys', async ({ page, desk }) => {
    await signIn(page, desk, 'reception')
    const { read } = await noonClass(page, desk)
    const before = await read()
    const absent = [named(before, 1), named(before, 4)]
    const hands = handsOn(page)

    await hands.press('2', '5')
    const bar = page.getByRole('region', { name: 'Marking the class' })
    await expect(bar).toContainText(`Absent: 2 ${absent[0]?.name}, 5 ${absent[1]?.name}`)
    await hands.press('p')

    await expect(page.getByText(`${before.length - 2} present, 2 absent.`)).toBeVisible()
    expect(hands.keys()).toBeLessThanOrEqual(4)
    expect(hands.steps()).toBe(hands.keys())
    for (const { id, name } of before) {
      const isAbsent = absent.some((entry) => entry.id === id)
      await expect(page.getByRole('row').filter({ hasText: name })).toContainText(isAbsent ? 'Absent' : 'Present')
    }
    const after = await read()
    expect(after.map(({ state }) => state)).toEqual(
      before.map(({ id }) => (absent.some((entry) => entry.id === id) ? 'absent' : 'present')),
    )
    // DAY-1: marking takes nothing; what the evening before took stays as it was.
    expect(after.map(({ settlement }) => settlement)).toEqual(before.map(({ settlement }) => settlement))
  })

  test('somebody walks in: added by keyboard, settled at once, and the figure says why', async ({ page, desk }) => {
    const script = await scriptOf(desk)
    const ada = await newPerson(script, 'Ada', 'Quint')
    await sell(script, ada, 'Carte 10 séances', { startsOn: '2026-11-02', manualInitial: 3 })
    await signIn(page, desk, 'reception')
    const { read } = await noonClass(page, desk)
    const before = await read()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: /^Add to Pilates/ })
    await dialog
      .getByRole('textbox', { name: 'Person' })
      .or(dialog.getByRole('combobox', { name: 'Person' }))
      .fill('quint')
    await expect(dialog.getByRole('option', { name: /Ada Quint/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('1 session of Carte 10 séances: 3 → 4 of 10')
    await page.keyboard.press('Enter')

    await expect(page.getByText(/^Ada Quint is in\./)).toBeVisible()
    const after = await read()
    expect(after).toHaveLength(before.length + 1)
    expect(after.at(-1)).toMatchObject({ personId: ada, settlement: 'session', session: { used: 4, total: 10 } })
    await page.getByRole('row').filter({ hasText: 'Ada Quint' }).getByRole('button', { name: /4\/10/ }).click()
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('3 + 1 = 4')
  })
})

test.describe('four hours before a class', () => {
  test.use({ now: '2026-11-18T07:15:00Z' })

  test('task 8: a late cancellation is waived once, in at most 3 keys and a reason', async ({ page, desk }) => {
    await signIn(page, desk, 'reception')
    const { script, read } = await noonClass(page, desk)
    const entry = (await read()).find(({ session }) => session !== null)
    if (!entry?.session) throw new Error('nobody in the class has a session')
    const { used, total, planName } = entry.session
    const row = page.getByRole('row').filter({ hasText: entry.name })
    await expect(row).toContainText(`${used}/${total}`)
    const hands = handsOn(page)

    // Whose place it is costs a click of its own.
    await hands.click(row.getByText('Registered'))
    await hands.press('c')
    const dialog = page.getByRole('dialog', { name: `${entry.name}: cancel place` })
    await expect(dialog).toContainText('Late: it was free until')
    await expect(dialog).toContainText(`The session of ${planName} stays taken (${used}/${total}).`)
    await hands.press('w')
    await expect(dialog).toContainText(`1 session goes back to ${planName}: ${used} → ${used - 1} of ${total}.`)
    await hands.type(dialog.getByLabel('Reason'), 'Her train did not run')
    await hands.press('Enter')

    await expect(page.getByText(`${entry.name}: the place is cancelled.`)).toBeVisible()
    expect(hands.keys()).toBeLessThanOrEqual(3)
    expect(hands.steps()).toBeLessThanOrEqual(4)
    const after = (await read()).find(({ id }) => id === entry.id)
    expect(after).toMatchObject({ state: 'cancelled', isWaived: true, session: null })
    const { subscription, movements } = await script.subscriptions.explain({ id: entry.session.subscriptionId })
    expect(subscription.used).toBe(used - 1)
    expect(movements.at(-1)).toMatchObject({ before: used, delta: -1, after: used - 1, reason: 'waived' })

    // The history says that it was an exception, and why.
    await page.goto(`${desk.url}/people/${entry.personId}?tab=history`)
    await expect(page.getByText(/^Late cancellation waived: Pilates.*Reason: Her train did not run/)).toBeVisible()
  })

  test('a late cancellation that nobody waives keeps the session and shows as an absence', async ({ page, desk }) => {
    await signIn(page, desk, 'reception')
    const { read } = await noonClass(page, desk)
    const entry = (await read()).find(({ session }) => session !== null)
    if (!entry?.session) throw new Error('nobody in the class has a session')
    await page.getByRole('button', { name: `Actions for ${entry.name}` }).click()
    await page.getByRole('menuitem', { name: 'Cancel place…' }).click()
    const dialog = page.getByRole('dialog', { name: `${entry.name}: cancel place` })
    await expect(dialog.getByRole('button', { name: 'Keep place' })).toBeFocused()
    await dialog.getByRole('button', { name: `Cancel late: ${entry.name}` }).click()
    await expect(page.getByText(`${entry.name}: cancelled late.`)).toBeVisible()
    const after = (await read()).find(({ id }) => id === entry.id)
    expect(after).toMatchObject({ state: 'absent', reason: 'late-cancellation', session: entry.session })
  })
})

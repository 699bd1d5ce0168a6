import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Desk } from '../../src-shared/contract/index.ts'
import type { PersonId, SubscriptionId } from '../../src-shared/kernel/brand.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { commandId, newPerson, payByCard, scriptOf, sell } from '../fixtures/script.ts'

// A Thursday; on Friday there is Yoga Vinyasa at 07:15.
test.use({ now: '2026-11-19T08:00:00Z' })
const elevenAtNight = '2026-11-19T22:00:00Z'
const friday = '2026-11-20' as Day

async function fridaysYoga(script: Desk) {
  const found = (await script.trainings.between({ from: friday, to: friday })).find(
    ({ startTime }) => startTime === '07:15',
  )
  if (!found) throw new Error('the sample gym has no class on Friday at 07:15')
  return found
}

/** Comes to the Friday class and had used 5 of 11 sessions before: the evening takes the sixth. */
async function withFiveOfEleven(script: Desk): Promise<readonly [PersonId, SubscriptionId]> {
  const yoga = await fridaysYoga(script)
  const ada = await newPerson(script, 'Ada', 'Quint')
  await script.attendance.register({ commandId: commandId(), trainingId: yoga.id, personId: ada })
  return [ada, await sell(script, ada, '11 Yoga', { startsOn: '2026-11-02', manualInitial: 5 })]
}

/** The figures of a list by their names. */
async function figuresIn(place: Locator): Promise<Readonly<Record<string, string>>> {
  await expect(place.getByRole('term').filter({ hasText: 'From balance' })).toBeVisible()
  const [names, values] = await Promise.all([
    place.getByRole('term').allTextContents(),
    place.getByRole('definition').allTextContents(),
  ])
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']))
}

async function openEveningRun(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('link', { name: 'Open run Evening run · Thu 19 Nov' }).click()
  const figures = page.getByRole('region', { name: 'Figures of the run' })
  await expect(figures).toBeVisible()
  return figures
}

test('at 23:00 the desk does what it said it would: sessions, invoices, and what the balance pays', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const [ada, pass] = await withFiveOfEleven(script)
  const yoga = await fridaysYoga(script)
  const bo = await newPerson(script, 'Bo', 'Halloran')
  await script.attendance.register({ commandId: commandId(), trainingId: yoga.id, personId: bo })
  await payByCard(script, bo, 3000)
  await signIn(page, desk, 'admin', '/automation')
  await page.getByRole('button', { name: /^Evening run/ }).click()
  await expect(page.getByText('Evening run, Thursday, 19 November 2026')).toBeVisible()
  const planned = await figuresIn(page.getByRole('main'))
  expect(Number(planned.Sessions)).toBeGreaterThan(0)
  expect(planned['From balance']).not.toBe('0')

  await desk.setClock(elevenAtNight)

  const done = await figuresIn(await openEveningRun(page))
  for (const name of ['Sessions', 'Invoices', 'From balance']) expect([name, done[name]]).toEqual([name, planned[name]])
  expect(done.People).toBe(`${planned.People} of ${planned.People}`)
  expect(done['Steps done']).toMatch(/^(\d+) of \1$/)
  await expect(page.getByText('Success')).toBeVisible()

  // SUB-1, SUB-3: never 1/11, and the row says why.
  await page.goto(`${desk.url}/people/${ada}?tab=subscriptions`)
  const why = page.getByRole('button', { name: '6/11, 11 Yoga: show where it comes from' })
  await why.click()
  const row = page.getByRole('dialog', { name: '11 Yoga' }).getByRole('listitem').first()
  await expect(row).toContainText('5 + 1 = 6')
  await expect(row).toContainText('Yoga Vinyasa, Fri 20 Nov 07:15')
  await expect(row).toContainText('by the desk itself')
  const { movements } = await script.subscriptions.explain({ id: pass })
  expect(movements).toHaveLength(1)

  // PAY-2: the invoice of the visit was paid from what lay on the account.
  await page.goto(`${desk.url}/people/${bo}?tab=money`)
  await expect(page.getByRole('row').filter({ hasText: 'Yoga Vinyasa, 20/11/2026, 07:15' })).toContainText('Paid')
  await page.getByRole('button', { name: /^Balance €12.00/ }).click()
  const balance = page.getByRole('dialog', { name: 'Balance of Bo Halloran' })
  await expect(balance.getByRole('row').nth(1)).toContainText('€30.00 − €18.00 = €12.00')
  await expect(balance.getByRole('row').nth(2)).toContainText('€0.00 + €30.00 = €30.00')

  // The same hour once more, and the next day: nothing is taken twice.
  await desk.setClock('2026-11-20T08:00:00Z')
  expect((await script.subscriptions.explain({ id: pass })).subscription.used).toBe(6)
  expect(await script.accounts.of({ personId: bo })).toMatchObject({ balanceMinor: 1200 })
})

/** Makes one subscription impossible to book on, as only a damaged book could, until the answer is called. */
function breakSubscription({ folder }: RunningDesk, id: SubscriptionId): () => void {
  const inBook = (sql: string) => {
    const book = new Database(join(folder, 'palestra.sqlite'))
    book.exec(sql)
    book.close()
  }
  inBook(`CREATE TRIGGER torn_page BEFORE INSERT ON session_movement WHEN NEW.subscription_id = ${id}
    BEGIN SELECT RAISE(ABORT, 'a page of the book is torn'); END`)
  return () => inBook('DROP TRIGGER torn_page')
}

test.describe('with a torn page', () => {
  test.use({ log: 'silent' })
  test('one broken subscription: the others are processed, the run is partial, Retry finishes it', async ({
    page,
    desk,
  }) => {
    const script = await scriptOf(desk)
    const [, pass] = await withFiveOfEleven(script)
    const used = async () => (await script.subscriptions.explain({ id: pass })).subscription.used
    const mend = breakSubscription(desk, pass)
    await signIn(page, desk, 'admin', '/automation')
    await desk.setClock(elevenAtNight)

    const broken = await figuresIn(await openEveningRun(page))
    await expect(page.getByText('Partial')).toBeVisible()
    expect(Number(broken.Sessions)).toBeGreaterThan(0)
    expect(broken.Errors).toBe('1')
    await expect(page.getByRole('region', { name: 'Failed' })).toContainText('Yoga Vinyasa')
    await expect(page.getByRole('button', { name: /^Notifications, [1-9]/ })).toBeVisible()
    expect(await used()).toBe(5)

    mend()
    await page.getByRole('button', { name: 'Retry' }).click()
    await expect(page.getByText('Success')).toBeVisible()
    const mended = await figuresIn(page.getByRole('region', { name: 'Figures of the run' }))
    expect(mended['Steps done']).toMatch(/^(\d+) of \1$/)
    expect(mended).toMatchObject({ Sessions: '1', Errors: '0' })
    expect(await used()).toBe(6)
    expect((await script.subscriptions.explain({ id: pass })).movements).toHaveLength(1)
  })
})

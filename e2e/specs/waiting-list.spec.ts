import type { Locator, Page } from '@playwright/test'
import type { Desk } from '../../src-shared/contract/index.ts'
import type { RosterEntry, Training } from '../../src-shared/contract/trainings.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { commandId, newPerson, scriptOf } from '../fixtures/script.ts'

const thursday = '2026-11-19' as Day
const hour = 3_600_000

type Line = {
  readonly path: string
  readonly member: RosterEntry
  readonly first: RosterEntry
  readonly second: RosterEntry
  readonly read: () => Promise<readonly RosterEntry[]>
}

/** The sample gym's full initiation: a member who has a place, and the two who wait for one. */
async function fullInitiation(script: Desk): Promise<Line> {
  const full = (await script.trials.initiations({ days: 14 })).find(({ waiting }) => waiting === 2)
  if (!full) throw new Error('the sample gym has no initiation with a waiting list')
  const read = async () => (await script.trainings.roster({ id: full.trainingId })).entries
  const entries = await read()
  const at = (position: number) => entries.find(({ waiting }) => waiting?.position === position)
  const [first, second] = [at(1), at(2)]
  const member = entries.find(({ state, usesTrial }) => state === 'registered' && !usesTrial)
  if (!member || !first || !second) throw new Error('the full initiation is not as it was')
  return { path: `/?day=${full.day}&training=${full.trainingId}`, member, first, second, read }
}

async function cancelPlace(page: Page, { name }: RosterEntry): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Cancel place…' }).click()
  await page.getByRole('button', { name: `Cancel ${name}'s place` }).click()
  await expect(page.getByText(`${name}: the place is cancelled.`)).toBeVisible()
}

const lineOf = (page: Page): Locator => page.getByRole('table', { name: /^Waiting list/ })
const rowOf = (page: Page, { name }: RosterEntry): Locator => lineOf(page).getByRole('row').filter({ hasText: name })

/** What somebody's page says about where they wait. */
async function waitingCard(page: Page, desk: RunningDesk, { personId, name }: RosterEntry): Promise<Locator> {
  await page.goto(`${desk.url}/people/${personId}`)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return page.getByRole('region', { name: 'Waiting list' })
}

test('§9: a place that comes free is offered to the first, who declines, and taken by the second', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const { path, member, first, second, read } = await fullInitiation(script)
  await signIn(page, desk, 'reception', path)
  for (const waiting of [first, second]) await expect(rowOf(page, waiting)).toContainText('Waits')
  await cancelPlace(page, member)

  await expect(rowOf(page, first)).toContainText(/Held until .*09:00/)
  await expect(rowOf(page, second)).toContainText('Waits')
  await page.getByRole('button', { name: `Decline the place held for ${first.name}` }).click()
  await expect(page.getByText(`${first.name} goes to the end of the line.`)).toBeVisible()
  await expect(rowOf(page, second)).toContainText(/^1.*Held until .*09:00/)
  await expect(rowOf(page, first)).toContainText(/^2.*Waits/)

  // The child's membership waits for its payment: the trial is offered, and not used unless somebody says so.
  await page.getByRole('button', { name: `Accept the place for ${second.name}` }).click()
  const accepting = page.getByRole('dialog', { name: new RegExp(`^${second.name}: `) })
  await expect(accepting).toContainText('Membership waiting for its payment: may come, no trial needed.')
  await expect(accepting.getByRole('checkbox', { name: `Use the free trial of ${second.name}` })).not.toBeChecked()
  await expect(accepting.getByRole('button', { name: 'Accept' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${second.name} is in.`)).toBeVisible()
  await expect(
    lineOf(page)
      .getByRole('row')
      .filter({ has: page.getByRole('cell') }),
  ).toHaveCount(1)

  const after = await read()
  expect(after.find(({ id }) => id === second.id)).toMatchObject({ state: 'registered', usesTrial: false })
  expect(after.find(({ id }) => id === first.id)).toMatchObject({
    state: 'waitlisted',
    waiting: { position: 1, offer: null },
  })
  const card = await waitingCard(page, desk, first)
  await expect(card).toContainText('No. 1 in line')
  await expect(card.getByRole('button', { name: 'Accept' })).toHaveCount(0)
})

test('§9: nobody answers: the place is held for the next one, and their page and the day say so', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const { member, first, second, read } = await fullInitiation(script)
  const { id, version } = member
  await script.attendance.cancel({ commandId: commandId(), id, version, isWaived: false, reason: null })
  await signIn(page, desk, 'reception')
  const card = await waitingCard(page, desk, first)
  await expect(card).toContainText('No. 1 in line')
  await expect(card).toContainText(/Held until .*09:00/)

  // Exactly a day later, at the minute until which it was held.
  await desk.setClock('2026-11-19T08:00:00Z')
  expect((await read()).find((entry) => entry.id === second.id)?.waiting).toMatchObject({
    position: 1,
    offer: { heldUntil: Date.parse('2026-11-20T08:00:00Z') },
  })
  const passed = await waitingCard(page, desk, first)
  await expect(passed).toContainText('No. 2 in line')
  await expect(passed).not.toContainText('Held until')
  const next = await waitingCard(page, desk, second)
  await expect(next).toContainText('No. 1 in line')
  await expect(next).toContainText(/Held until .*20 .*09:00/)

  await next.getByRole('button', { name: 'Accept' }).click()
  const accepting = page.getByRole('dialog', { name: new RegExp(`^${second.name}: `) })
  await accepting.getByRole('checkbox', { name: `Use the free trial of ${second.name}` }).check()
  await accepting.getByRole('button', { name: 'Accept' }).click()
  await expect(next).toHaveCount(0)
  expect((await read()).find((entry) => entry.id === second.id)).toMatchObject({ state: 'registered', usesTrial: true })
})

/** The class of a day that is closest to full, and as many newcomers as fill it. */
async function filled(script: Desk, day: Day): Promise<Training> {
  const [closest] = (await script.trainings.between({ from: day, to: day }))
    .filter(({ isInitiation, capacity, placesTaken }) => !isInitiation && placesTaken < capacity)
    .toSorted((a, b) => a.capacity - a.placesTaken - (b.capacity - b.placesTaken))
  if (!closest) throw new Error(`the sample gym has no class with room on ${day}`)
  for (let place = closest.placesTaken; place < closest.capacity; place++) {
    const personId = await newPerson(script, `Guest ${place}`, 'Quint')
    const wanted = { trainingId: closest.id, personId, householdId: null, usesTrial: false, asVolunteer: null }
    await script.attendance.register({ commandId: commandId(), ...wanted, equipment: null, overrideReason: null })
  }
  return closest
}

test('§9: two are put on the list of a full class at the desk; the day names whose place is held', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const visit = await filled(script, thursday)
  await newPerson(script, 'Wanda', 'Ymer')
  await newPerson(script, 'Zita', 'Ymer')
  await signIn(page, desk, 'reception', `/?day=${thursday}&training=${visit.id}`)
  await expect(page.getByRole('heading', { level: 2, name: visit.typeName })).toBeVisible()
  for (const name of ['Wanda', 'Zita']) {
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: /^Add to / })
    await dialog
      .getByRole('textbox', { name: 'Person' })
      .or(dialog.getByRole('combobox', { name: 'Person' }))
      .fill(name)
    await dialog.getByRole('option', { name: `${name} Ymer` }).click()
    await dialog.getByRole('button', { name: `Put ${name} Ymer on the waiting list` }).click()
    await expect(dialog).toHaveCount(0)
  }
  const read = async () => (await script.trainings.roster({ id: visit.id })).entries
  const wanda = (await read()).find(({ name }) => name === 'Wanda Ymer')
  const guest = (await read()).find(({ name }) => name.startsWith('Guest'))
  if (!wanda || !guest) throw new Error('the class is not as it was filled')
  await expect(rowOf(page, wanda)).toContainText(/^1.*Waits/)

  await cancelPlace(page, guest)
  await expect(rowOf(page, wanda)).toContainText('Held until')
  const held = (await read()).find(({ name }) => name === wanda.name)?.waiting?.offer
  await desk.setClock(new Date((held?.heldUntil ?? 0) - hour).toISOString())
  await page.goto(desk.url)
  await expect(page.getByText('A place is held:')).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^Wanda Ymer, ${visit.typeName}`) }).click()
  await page.getByRole('button', { name: 'Accept the place for Wanda Ymer' }).click()
  await expect(page.getByText('Wanda Ymer is in.')).toBeVisible()
  expect((await read()).filter(({ name }) => name.endsWith('Ymer')).map(({ name, state }) => [name, state])).toEqual([
    ['Wanda Ymer', 'registered'],
    ['Zita Ymer', 'waitlisted'],
  ])
})

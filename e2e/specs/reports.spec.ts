import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import type { Desk } from '../../src-shared/contract/index.ts'
import type { PersonId, TrainingId } from '../../src-shared/kernel/brand.ts'
import { expect, test as plain, type RunningDesk, signIn, startDesk } from '../fixtures/desk.ts'
import { enrolChild, setFees } from '../fixtures/families.ts'
import { complaintsOf, problemsOf, settle, violations } from '../fixtures/looks.ts'
import { commandId, newPerson, scriptOf } from '../fixtures/script.ts'

/** The month after the sample gym's: nothing happens in it but what a story does. */
const december = '/reports?from=2026-12&to=2026-12'
const [morning, noon] = ['2026-12-02T08:00:00Z', '2026-12-02T11:00:00Z']

type Child = Awaited<ReturnType<typeof enrolChild>>

const enrol = (script: Desk, guardianId: PersonId, givenName: string, at: TrainingId | null): Promise<Child> =>
  enrolChild(script, guardianId, {
    ...{ givenName, familyName: 'Aubertin', birthDate: '2018-05-04', isTrial: true },
    ...(at === null ? {} : { at }),
    // Siblings of the story look alike; they are not.
    overrideReason: 'Another child of the same family',
  })

/** Turns the trial into a membership and pays it, a moment later. */
async function join(script: Desk, desk: RunningDesk, { id, personId }: Child): Promise<void> {
  await desk.setClock(noon)
  const found = await script.memberships.ofPerson({ personId })
  const { billed } = await script.memberships.convert({ commandId: commandId(), id, version: found[0]?.version ?? 0 })
  const [bought] = await script.memberships.ofPerson({ personId })
  const { payerId } = await script.accounts.of({ personId })
  if (!bought?.invoice || !billed) throw new Error('the sample gym gives memberships away')
  await script.payments.take({
    commandId: commandId(),
    payerId,
    invoiceId: bought.invoice.id,
    amountMinor: billed.amountMinor,
    method: 'transfer',
    desk: 'Desk 1',
    note: null,
    isAgain: false,
  })
}

async function bookTrial(script: Desk, personId: PersonId, trainingId: TrainingId): Promise<void> {
  const wanted = { trainingId, personId, householdId: null, usesTrial: true, asVolunteer: null, equipment: null }
  await script.attendance.register({ commandId: commandId(), ...wanted, overrideReason: 'Another child' })
}

/** Lou has had a trial and joined, Max gave one up and booked another, Ida has not used hers. */
async function threeChildren(script: Desk, desk: RunningDesk): Promise<void> {
  await desk.setClock(morning)
  await setFees(script)
  const guardian = await newPerson(script, 'Solène', 'Aubertin')
  const initiations = await script.trials.initiations({ days: 28 })
  const [first, second] = initiations.filter(({ free }) => free > 1)
  if (!first || !second) throw new Error('the sample gym has no initiations')
  const lou = await enrol(script, guardian, 'Lou', first.trainingId)
  const max = await enrol(script, guardian, 'Max', first.trainingId)
  await enrol(script, guardian, 'Ida', null)
  const { entries } = await script.trainings.roster({ id: first.trainingId })
  const place = entries.find(({ personId }) => personId === max.personId)
  if (!place) throw new Error('Max is not on the roster')
  const { id, version } = place
  await script.attendance.cancel({ commandId: commandId(), id, version, isWaived: false, reason: null })
  await bookTrial(script, max.personId, second.trainingId)
  await join(script, desk, lou)
}

const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

async function tableOf(download: Download): Promise<readonly string[]> {
  const text = await readFile(await download.path(), 'utf8')
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
}

/** One desk for all of it: after the three children nothing here changes anything. */
const test = plain.extend<object, { shared: RunningDesk }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const desk = await startDesk()
      await threeChildren(await scriptOf(desk), desk)
      await use(desk)
      const broken = desk.broken()
      await desk.stop()
      expect(broken).toEqual([])
    },
    { scope: 'worker' },
  ],
})

test('the figures of the free trials are those of the lists behind them', async ({ page, shared: desk }) => {
  const complaints = complaintsOf(page)
  await signIn(page, desk, 'reception', december)

  await expect(page.getByRole('alert')).toContainText('100% (1 of 1) book a trial again after cancelling one')
  const figures = [
    ['Usage', '66.7%', '2 of 3', 'Target met', ['Ida: Not used', 'Lou: Trial used', 'Max: Trial used']],
    ['Conversion', '50%', '1 of 2', 'Target met', ['Lou: Member', 'Max: Not a member']],
    ['Reuse after cancelling', '100%', '1 of 1', 'Alert: above 30%', ['Max: Booked again']],
  ] as const
  for (const [name, rate, share, verdict, people] of figures) {
    await expect(card(page, name)).toContainText(rate + share)
    await expect(card(page, name)).toContainText(verdict)
    await card(page, name)
      .getByRole('button', { name: `See who: ${name}` })
      .click()
    const rows = page.getByRole('dialog', { name }).getByRole('row')
    await expect(rows).toHaveCount(people.length + 1)
    const read = await rows.filter({ has: page.getByRole('link') }).evaluateAll((found) =>
      found.map((row) => {
        const [who = '', , , , outcome = ''] = [...row.children].map((cell) => cell.textContent ?? '')
        return `${who.replace(' Aubertin', '')}: ${outcome}`
      }),
    )
    expect(read.toSorted()).toEqual(people)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(card(page, name).getByRole('button')).toBeFocused()
  }
  for (const [name, count] of [['Trials used', 2] as const, ['Trials cancelled', 1] as const]) {
    await expect(card(page, name)).toContainText(`${name}${count}`)
    await card(page, name).click()
    await expect(page.getByRole('dialog', { name }).getByRole('row')).toHaveCount(count + 1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(page.getByRole('table', { name: 'Top ten households' }).getByRole('row').nth(1)).toHaveText(
    'Solène Aubertin21',
  )
  expect(complaints).toEqual([])
})

test('a list stands in the address: Back from somebody’s page leads to it again', async ({ page, shared: desk }) => {
  await signIn(page, desk, 'reception', december)
  await card(page, 'Usage').click()
  const list = page.getByRole('dialog', { name: 'Usage' })
  await list.getByText('Trial not used').click()
  await expect(list.getByRole('row')).toHaveCount(2)
  await list.getByRole('link', { name: 'Ida Aubertin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Aubertin' })).toBeVisible()
  await page.goBack()
  await expect(list.getByRole('row')).toHaveCount(2)
  expect(new URL(page.url()).search).toBe('?from=2026-12&to=2026-12&list=not-used')
})

test('the months and the people behind a figure are exported as a table', async ({ page, shared: desk }) => {
  await signIn(page, desk, 'reception', '/reports?from=2026-12&to=2027-01')
  const [months] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export the months (CSV)' }).click(),
  ])
  expect(months.suggestedFilename()).toMatch(/2026-12.*2027-01.*\.csv$/)
  const lines = await tableOf(months)
  // The names of the columns, two months, and both together.
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^2026-12[,;]3[,;]2[,;]67[,;]2[,;]1[,;]50[,;]1[,;]1[,;]100[,;]2[,;]1$/)

  await card(page, 'Conversion').click()
  const [people] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Export (CSV)' }).click(),
  ])
  expect(people.suggestedFilename()).toMatch(/conversion.*\.csv$/)
  const [, ...rows] = await tableOf(people)
  expect(rows.filter((row) => row.includes('Lou Aubertin'))).toHaveLength(1)
  expect(rows).toHaveLength(2)
})

test('the months shown stand in the address', async ({ page, shared: desk }) => {
  await signIn(page, desk, 'reception', '/reports')
  await expect(page.getByText('September 2026 to December 2026')).toBeVisible()
  await page.getByText('Last 12 months').click()
  await expect(page.getByText('January 2026 to December 2026')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Last 12 months' })).toBeChecked()
  await page.getByText('Other months').click()
  await page.getByRole('button', { name: 'From month to month' }).click()
  const months = page.getByRole('dialog', { name: 'From month to month' })
  await expect(months).toBeVisible()
  expect(await violations(page)).toEqual([])
  await months.getByRole('button', { name: 'Dec', exact: true }).click()
  await months.getByRole('button', { name: 'Dec', exact: true }).click()
  await expect(months).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'From month to month' })).toBeFocused()
  await expect(page.getByText('December 2026 to December 2026')).toBeVisible()
  expect(new URL(page.url()).search).toBe('?from=2026-12&to=2026-12')
  await page.goto(`${desk.url}/reports?from=2020-01&to=2020-03`)
  await expect(page.getByText('No free trials in these months')).toBeVisible()
  await page.goto(`${desk.url}/reports?from=2026-12&to=2026-01`)
  await expect(page.getByText('Choose months from earlier to later, ten years at most.')).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test('charts, their tables and the lists have no axe violations and are not too wide', async ({
      page,
      shared: desk,
    }) => {
      test.setTimeout(180_000)
      const complaints = complaintsOf(page)
      await signIn(page, desk, 'reception', '/reports?from=2022-01&to=2026-12')
      await settle(page)
      await expect(page.getByRole('main').getByRole('img')).toHaveCount(3)
      const problems = [...(await problemsOf(page, 'charts'))]
      for (const table of await page.getByText('Table', { exact: true }).all()) await table.click()
      await expect(page.getByRole('main').getByRole('img')).toHaveCount(0)
      problems.push(...(await problemsOf(page, 'tables')))
      await card(page, 'Usage').click()
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
      problems.push(...(await problemsOf(page, 'list')))
      expect(problems).toEqual([])
      expect(complaints).toEqual([])
    })
  })
}

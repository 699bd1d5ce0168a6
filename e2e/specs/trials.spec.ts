import type { Locator, Page } from '@playwright/test'
import type { Desk } from '../../src-shared/contract/index.ts'
import type { PersonId, TrainingId } from '../../src-shared/kernel/brand.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { handsOn } from '../fixtures/count.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { enrolAndPay, enrolChild, setFees } from '../fixtures/families.ts'
import { violations } from '../fixtures/looks.ts'
import { commandId, newPerson, scriptOf } from '../fixtures/script.ts'

type Initiation = Awaited<ReturnType<Desk['trials']['initiations']>>[number]

/** The first initiations with room for a family that can still be cancelled in time, soonest first. */
async function roomyOnes(script: Desk): Promise<readonly [Initiation, Initiation]> {
  const [first, second] = (await script.trials.initiations({ days: 56 })).filter(({ free }) => free > 2)
  if (!first || !second) throw new Error('the sample gym has no two initiations with room')
  return [first, second]
}

/** Leo, seven years old, on a compulsory trial in his mother's care. */
async function evaAndLeo(script: Desk, at?: TrainingId) {
  await setFees(script)
  const eva = await newPerson(script, 'Eva', 'Zeller')
  const form = { givenName: 'Leo', familyName: 'Zeller', birthDate: '2018-05-04', isTrial: true }
  const { personId: leo } = await enrolChild(script, eva, { ...form, ...(at === undefined ? {} : { at }) })
  return { eva, leo }
}

/** From somebody's page to the registration of their household. */
async function register(page: Page, desk: RunningDesk, personId: PersonId): Promise<Locator> {
  await page.goto(`${desk.url}/people/${personId}`)
  await expect(page.getByRole('button', { name: 'New membership…' })).toBeVisible()
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Register at an initiation' })
  await expect(dialog.getByRole('list', { name: 'Household' })).toBeVisible()
  return dialog
}

const choose = (dialog: Locator, { trainingId }: Initiation) =>
  dialog.getByRole('combobox', { name: 'Initiation' }).selectOption(String(trainingId))

const rowOf = (dialog: Locator, name: string): Locator => dialog.getByRole('listitem', { name, exact: true })

const trialOf = async (script: Desk, personId: PersonId) =>
  (await script.households.of({ personId })).members.find(({ id }) => id === personId)?.usedTrial

const placesOf = async (script: Desk, personId: PersonId) =>
  (await script.attendance.ofPerson({ personId, from: '2026-11-01' as Day, to: '2027-01-31' as Day })).map(
    ({ trainingId, state, usesTrial }) => ({ trainingId, state, usesTrial }),
  )

test('TRI-1, TRI-4: a trial whose place is cancelled is offered again and used at another initiation', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const [first, second] = await roomyOnes(script)
  const { eva, leo } = await evaAndLeo(script, first.trainingId)
  await signIn(page, desk, 'reception')

  const dialog = await register(page, desk, eva)
  await choose(dialog, second)
  await expect(rowOf(dialog, 'Leo Zeller')).toContainText('The free trial is booked')
  await expect(rowOf(dialog, 'Leo Zeller')).toContainText('Cancelling that place frees it.')
  await expect(rowOf(dialog, 'Leo Zeller').getByRole('button')).toHaveCount(0)

  await page.goto(`${desk.url}/?day=${first.day}&training=${first.trainingId}`)
  await page.getByRole('button', { name: 'Actions for Leo Zeller' }).click()
  await page.getByRole('menuitem', { name: 'Cancel place…' }).click()
  const cancelling = page.getByRole('dialog', { name: 'Leo Zeller: cancel place' })
  await expect(cancelling).toContainText('The free trial becomes available again.')
  await cancelling.getByRole('button', { name: "Cancel Leo Zeller's place" }).click()
  await expect(page.getByText('Leo Zeller: the place is cancelled.')).toBeVisible()
  expect(await trialOf(script, leo)).toBeNull()

  const again = await register(page, desk, leo)
  await choose(again, second)
  await expect(rowOf(again, 'Leo Zeller')).toContainText('Not a member: comes with the free trial')
  const box = rowOf(again, 'Leo Zeller').getByRole('checkbox', { name: 'Use the free trial of Leo Zeller' })
  await expect(box).toBeChecked()
  await expect(box).toBeDisabled()
  await expect(again.getByRole('button', { name: 'Register Leo Zeller' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rowOf(again, 'Leo Zeller')).toContainText('Registered')

  expect(await trialOf(script, leo)).toMatchObject({ trainingId: second.trainingId })
  expect(await placesOf(script, leo)).toEqual([
    { trainingId: second.trainingId, state: 'registered', usesTrial: true },
    { trainingId: first.trainingId, state: 'cancelled', usesTrial: true },
  ])
})

test('TRI-2: a child on trial whose parent is a member registers without the trial, in two keys', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const { eva, leo } = await evaAndLeo(script)
  await enrolAndPay(script, eva)
  await signIn(page, desk, 'reception', `/people/${leo}`)
  await expect(page.getByRole('button', { name: 'New membership…' })).toBeVisible()
  const hands = handsOn(page)

  await hands.press('b')
  const row = rowOf(page.getByRole('dialog'), 'Leo Zeller')
  await expect(row).toContainText('The guardian is an active member: no trial needed.')
  await expect(row.getByRole('checkbox')).toHaveCount(0)
  await expect(row.getByRole('button', { name: 'Register Leo Zeller' })).toBeFocused()
  await hands.press('Enter')
  await expect(row).toContainText('Registered')

  expect(hands.steps()).toBe(2)
  expect((await placesOf(script, leo)).map(({ state, usesTrial }) => [state, usesTrial])).toEqual([
    ['registered', false],
  ])
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('region', { name: 'Household' })).toContainText('Free trial available')
  expect(await trialOf(script, leo)).toBeNull()
})

test('TRI-2, §6.3: the children of one household one after the other, each as the rules have it', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  const today = '2026-11-18' as Day
  const roller = (await script.trainings.between({ from: today, to: today })).find(
    ({ typeName }) => typeName === 'Roller initiation',
  )
  if (!roller) throw new Error('the sample gym has no Roller initiation today')
  const { eva, leo } = await evaAndLeo(script, roller.id)
  const zeller = { familyName: 'Zeller' }
  const ada = await enrolChild(script, eva, { ...zeller, givenName: 'Ada', birthDate: '2012-11-30', isTrial: false })
  const bruno = await enrolChild(script, eva, { ...zeller, givenName: 'Bruno', birthDate: '2015-02-11', isTrial: true })
  await script.people.add({
    commandId: commandId(),
    ...{
      ...zeller,
      givenName: 'Mia',
      birthDate: '2020-08-21' as Day,
      email: null,
      phone: null,
      card: null,
      note: null,
    },
    ...{ guardianId: eva, isVolunteer: false },
  })
  const [place] = (await script.trainings.roster({ id: roller.id })).entries.filter(({ personId }) => personId === leo)
  if (!place) throw new Error('Leo has no place')
  await desk.setClock('2026-11-18T13:20:00Z')
  await script.attendance.mark({ commandId: commandId(), id: place.id, as: 'present' })
  await desk.setClock('2026-11-18T20:00:00Z')

  await signIn(page, desk, 'reception')
  const [next] = await roomyOnes(script)
  const dialog = await register(page, desk, ada.personId)
  await choose(dialog, next)
  await expect(dialog.getByRole('listitem')).toHaveCount(5)
  const row = (name: string) => rowOf(dialog, `${name} Zeller`)
  await expect(row('Leo')).toContainText(
    /The free trial was used \(Roller initiation, .*\)\. A membership is now required\./,
  )
  await expect(row('Mia')).toContainText('No membership: one is required first.')
  for (const name of ['Leo', 'Mia']) await expect(row(name).getByRole('button')).toHaveCount(0)

  const adasBox = row('Ada').getByRole('checkbox', { name: 'Use the free trial of Ada Zeller' })
  await expect(row('Ada')).toContainText('Membership waiting for its payment: may come, no trial needed.')
  await expect(adasBox).toBeEnabled()
  await expect(adasBox).not.toBeChecked()
  await expect(row('Bruno').getByRole('checkbox', { name: 'Use the free trial of Bruno Zeller' })).toBeChecked()
  await expect(dialog.getByRole('button', { name: 'Register Ada Zeller' })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(row('Ada')).toContainText('Registered')
  await expect(dialog.getByRole('button', { name: 'Register Bruno Zeller' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(row('Bruno')).toContainText('Registered')
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused()

  const [adas, brunos] = await Promise.all([ada, bruno].map(({ personId }) => placesOf(script, personId)))
  expect(adas).toEqual([{ trainingId: next.trainingId, state: 'registered', usesTrial: false }])
  expect(brunos).toEqual([{ trainingId: next.trainingId, state: 'registered', usesTrial: true }])
  expect(await trialOf(script, ada.personId)).toBeNull()
})

test('TRI-2: a child whose membership waits for its payment may use the trial: the box is ticked by hand', async ({
  page,
  desk,
}) => {
  const script = await scriptOf(desk)
  await setFees(script)
  const [first, second] = await roomyOnes(script)
  const eva = await newPerson(script, 'Eva', 'Zeller')
  const form = { givenName: 'Ada', familyName: 'Zeller', birthDate: '2012-11-30', isTrial: false }
  const { personId: ada } = await enrolChild(script, eva, form)
  await signIn(page, desk, 'reception')
  const dialog = await register(page, desk, ada)
  await choose(dialog, first)
  await rowOf(dialog, 'Ada Zeller').getByRole('checkbox', { name: 'Use the free trial of Ada Zeller' }).check()
  await dialog.getByRole('button', { name: 'Register Ada Zeller' }).click()
  await expect(rowOf(dialog, 'Ada Zeller')).toContainText('Registered')
  expect(await trialOf(script, ada)).toMatchObject({ trainingId: first.trainingId })

  // The second time it is said where the trial went, and there is nothing to tick any more.
  await choose(dialog, second)
  await expect(rowOf(dialog, 'Ada Zeller')).toContainText('may come, no trial needed.')
  await expect(rowOf(dialog, 'Ada Zeller')).toContainText('The free trial was used')
  await expect(rowOf(dialog, 'Ada Zeller').getByRole('checkbox')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Register Ada Zeller' }).click()
  await expect(rowOf(dialog, 'Ada Zeller')).toContainText('Registered')
  expect((await placesOf(script, ada)).map(({ usesTrial }) => usesTrial)).toEqual([false, true])
})

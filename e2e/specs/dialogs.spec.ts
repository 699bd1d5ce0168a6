import type { Page } from '@playwright/test'
import { type SaidKey, say } from '../../src-shared/words/index.ts'
import type { Language } from '../../src-shared/words/languages.ts'
import { type BusyDay, busyDay } from '../fixtures/busy-day.ts'
import { expect, type RunningDesk, test } from '../fixtures/desk.ts'
import { complaintsOf, problemsOf, settle } from '../fixtures/looks.ts'
import { scriptOf } from '../fixtures/script.ts'

/** How a dialog comes up: on which page, and by which keys, by which button or link, or by the menu of a booking. */
type Way = { readonly path: string } & (
  | { readonly keys: readonly string[] }
  | { readonly button: SaidKey }
  | { readonly ofBooking: SaidKey }
)

const waysTo = ({ person, waiting, course }: BusyDay): Readonly<Record<string, Way>> => ({
  'cancel a class': { path: '/', keys: ['x'] },
  substitute: { path: '/', keys: ['t'] },
  'add somebody': { path: '/', keys: ['n'] },
  'cancel a place': { path: '/', keys: ['j', 'c'] },
  'explain a place': { path: '/', keys: ['j', 'e'] },
  'close days': { path: '/schedule', button: 'closures.open' },
  sell: { path: `/people/${person}`, keys: ['s'] },
  pay: { path: `/people/${person}`, keys: ['p'] },
  freeze: { path: `/people/${person}`, keys: ['f'] },
  why: { path: `/people/${person}`, keys: ['w'] },
  'book an initiation': { path: `/people/${person}`, keys: ['b'] },
  'add a child': { path: `/people/${person}`, keys: ['c'] },
  'add somebody’s child': { path: '/people', button: 'household.add-child' },
  'new membership': { path: `/people/${person}`, keys: ['m'] },
  'accept a place': { path: `/people/${waiting}`, button: 'waiting-list.accept' },
  'leave the line': { path: `/people/${waiting}`, button: 'waiting-list.leave' },
  issue: { path: `/people/${person}?tab=money`, button: 'money.issue' },
  'cash in': { path: '/till', button: 'till.cash-in' },
  'cash out': { path: '/till', button: 'till.cash-out' },
  'which desk': { path: '/till', button: 'till.desk.change' },
  'offer a session': { path: '/courses', keys: ['n'] },
  'change a session': { path: `/courses/${course}`, button: 'courses.edit' },
  'book a place': { path: `/courses/${course}`, keys: ['b'] },
  'book a place for somebody': { path: `/people/${person}`, keys: ['r'] },
  'move a booking': { path: `/people/${person}?tab=bookings`, ofBooking: 'courses.move' },
  'cancel a booking': { path: `/people/${person}?tab=bookings`, ofBooking: 'courses.cancel' },
  keys: { path: '/', keys: ['?'] },
})

async function bringUp(page: Page, desk: RunningDesk, language: Language, way: Way): Promise<void> {
  await page.goto(desk.url + way.path)
  await settle(page)
  // The roster has come as well: the keys are about it.
  if (way.path === '/') await expect(page.getByRole('row').nth(1)).toBeVisible()
  if ('keys' in way) {
    for (const key of way.keys) await page.keyboard.press(key)
  } else if ('ofBooking' in way) {
    const menu = new RegExp(`^${say(language, 'courses.actions-of', { name: '' })}`)
    await page.getByRole('button', { name: menu }).first().click()
    await page.getByRole('menuitem', { name: say(language, way.ofBooking) }).click()
  } else
    await page
      .getByRole('button', { name: say(language, way.button) })
      .first()
      .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await settle(page)
}

// As with the screens, a trace would take longer than the looking.
test.use({ trace: 'off' })

for (const [language, colorScheme] of [
  ['en', 'dark'],
  ['fr', 'light'],
  ['ru', 'light'],
] as const) {
  test(`every dialog in ${language}, ${colorScheme}: no axe violations, nothing wider than its window`, async ({
    browser,
    desk,
  }) => {
    test.setTimeout(240_000)
    const day = await busyDay(await scriptOf(desk))
    const context = await browser.newContext({ colorScheme, locale: language })
    const page = await context.newPage()
    await page.addInitScript((chosen) => localStorage.setItem('palestra.language', chosen), language)
    const complaints = complaintsOf(page)
    await page.goto(desk.url)
    await page.getByLabel(say(language, 'desk.sign-in.name')).fill('admin')
    await page.getByLabel(say(language, 'desk.sign-in.password'), { exact: true }).fill('palestra-admin')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation')).toBeVisible()
    const problems: string[] = []
    for (const [name, way] of Object.entries(waysTo(day))) {
      await bringUp(page, desk, language, way)
      problems.push(...(await problemsOf(page, name)))
    }
    expect(problems).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
}

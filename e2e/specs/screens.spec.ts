import { type BusyDay, busyDay } from '../fixtures/busy-day.ts'
import { expect, test as plain, type RunningDesk, signIn, startDesk } from '../fixtures/desk.ts'
import { complaintsOf, problemsOf, settle, sizes, violations } from '../fixtures/looks.ts'
import { scriptOf } from '../fixtures/script.ts'

type Screen = { readonly path: string; readonly desk?: string }

const screensOf = ({ person, shift, waiting, line, course }: BusyDay): readonly Screen[] => [
  { path: '/' },
  { path: line },
  { path: '/schedule' },
  { path: '/courses' },
  { path: '/courses?show=all' },
  { path: `/courses/${course}` },
  { path: '/people' },
  ...['', '?tab=subscriptions', '?tab=money', '?tab=bookings', '?tab=attendance', '?tab=history'].map((tab) => ({
    path: `/people/${person}${tab}`,
  })),
  { path: `/people/${waiting}` },
  { path: '/memberships' },
  { path: '/memberships?show=pending' },
  { path: '/memberships/renew' },
  { path: '/till', desk: 'Desk 1' },
  { path: '/till', desk: 'Desk 2' },
  { path: '/till/count', desk: 'Desk 1' },
  { path: '/till?tab=shifts' },
  { path: `/till/${shift}` },
  { path: '/messages' },
  { path: '/messages?view=all' },
  { path: '/reports?span=year' },
  { path: '/automation' },
  { path: '/automation?tab=history' },
  { path: '/automation/1' },
  ...['gym', 'staff', 'trainers', 'rooms', 'plans', 'memberships', 'online', 'mail', 'keys'].map((section) => ({
    path: `/settings?section=${section}`,
  })),
]

const words = { en: 'Today', fr: "Aujourd'hui", ru: 'Сегодня' } as const
const schemes = ['light', 'dark'] as const

type Shared = { readonly desk: RunningDesk; readonly day: BusyDay }

/** One desk for all looks: nothing here changes anything. */
const test = plain.extend<object, { shared: Shared }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const desk = await startDesk()
      await use({ desk, day: await busyDay(await scriptOf(desk)) })
      await desk.stop()
    },
    { scope: 'worker' },
  ],
})

// Hundreds of pages are looked at: a trace of them all would take longer than the looking.
test.use({ trace: 'off' })

for (const [language, today] of Object.entries(words)) {
  for (const scheme of schemes) {
    test(`every screen in ${language}, ${scheme}: no axe violations, nothing wider than the window`, async ({
      browser,
      shared: { desk, day },
    }) => {
      test.setTimeout(300_000)
      const context = await browser.newContext({ colorScheme: scheme, locale: language })
      const page = await context.newPage()
      await page.addInitScript((chosen) => localStorage.setItem('palestra.language', chosen), language)
      const complaints = complaintsOf(page)
      await page.goto(desk.url)
      await expect(page.locator('form')).toBeVisible()
      const problems = [...(await violations(page))]
      await page.locator('input').first().fill('admin')
      await page.locator('input[type=password]').fill('palestra-admin')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('link', { name: today })).toBeVisible()
      for (const { path, desk: name = 'Desk 1' } of screensOf(day)) {
        await page.evaluate((chosen) => localStorage.setItem('palestra.desk', chosen), name)
        await page.goto(desk.url + path)
        await settle(page)
        problems.push(...(await problemsOf(page, `${path} of ${name}`)))
      }
      expect(problems).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })
  }
}

test('the looks above would find something if there were something', async ({ page, shared: { desk } }) => {
  await signIn(page, desk, 'reception')
  await settle(page)
  expect(await problemsOf(page, 'Today')).toEqual([])
  await page.evaluate(() => {
    const pale = document.createElement('p')
    pale.textContent = 'Hardly to be read'
    pale.style.cssText = 'color: #ddd; background: #fff; width: 3000px'
    document.querySelector('main')?.append(document.createElement('button'), pale)
  })
  const found = await problemsOf(page, 'Today')
  for (const rule of ['button-name', 'color-contrast', 'scrolls sideways'])
    expect(found.filter((problem) => problem.includes(rule))).toHaveLength(sizes.length)
})

test('the language can be switched while working', async ({ page, shared: { desk } }) => {
  await signIn(page, desk, 'admin')
  await page.getByRole('button', { name: /^Language/ }).click()
  await page
    .getByRole('menuitemradio', { name: 'Русский' })
    .or(page.getByRole('menuitem', { name: 'Русский' }))
    .click()
  await expect(page.getByRole('link', { name: 'Расписание' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
})

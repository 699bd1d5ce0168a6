import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type BusyDay, busyDay } from '../fixtures/busy-day.ts'
import { expect, test as plain, type RunningDesk, signIn, startDesk } from '../fixtures/desk.ts'
import { scriptOf } from '../fixtures/script.ts'

type Screen = { readonly path: string; readonly desk?: string }

const screensOf = ({ person, shift }: BusyDay): readonly Screen[] => [
  { path: '/' },
  { path: '/schedule' },
  { path: '/people' },
  ...['', '?tab=subscriptions', '?tab=money', '?tab=attendance', '?tab=history'].map((tab) => ({
    path: `/people/${person}${tab}`,
  })),
  { path: '/till', desk: 'Desk 1' },
  { path: '/till', desk: 'Desk 2' },
  { path: '/till/count', desk: 'Desk 1' },
  { path: '/till?tab=shifts' },
  { path: `/till/${shift}` },
  { path: '/messages' },
  { path: '/messages?view=all' },
  { path: '/automation' },
  { path: '/automation?tab=history' },
  { path: '/automation/1' },
  ...['gym', 'staff', 'trainers', 'rooms', 'plans', 'mail', 'keys'].map((section) => ({
    path: `/settings?section=${section}`,
  })),
]

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
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

async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status').and(page.locator('[aria-label]'))).toHaveCount(0)
}

/** One page without frames of others: the old way of asking, and only for what is wrong, takes a quarter of the time. */
async function violations(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** A clerk never scrolls sideways: neither the window nor anything in it is wider than it shows. */
const wide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, main, main *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .filter((one) => one.tagName === 'HTML' || ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
      .map((one) => `${one.tagName}.${one.className}`),
  )

/** What is wrong with the page as it stands, in both sizes of window. */
async function problemsOf(page: Page, name: string): Promise<readonly string[]> {
  const problems: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    problems.push(...(await violations(page)).map((text) => `${name} at ${size.width}: ${text}`))
    problems.push(...(await wide(page)).map((what) => `${name} at ${size.width}: scrolls sideways: ${what}`))
  }
  return problems
}

for (const [language, today] of Object.entries(words)) {
  for (const scheme of schemes) {
    test(`every screen in ${language}, ${scheme}: no axe violations, nothing wider than the window`, async ({
      browser,
      shared: { desk, day },
    }) => {
      test.setTimeout(180_000)
      const context = await browser.newContext({ colorScheme: scheme, locale: language })
      const page = await context.newPage()
      await page.addInitScript((chosen) => localStorage.setItem('palestra.language', chosen), language)
      const problems: string[] = []
      const unheard: string[] = []
      page.on('pageerror', (error) => unheard.push(error.message))
      page.on('console', (message) => message.type() === 'error' && unheard.push(message.text()))
      await page.goto(desk.url)
      await expect(page.locator('form')).toBeVisible()
      problems.push(...(await violations(page)))
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
      expect(unheard).toEqual([])
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

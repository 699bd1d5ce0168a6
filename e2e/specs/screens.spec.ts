import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test as plain, type RunningDesk, signIn, startDesk } from '../fixtures/desk.ts'

const screens = [
  '/',
  '/schedule',
  '/people',
  '/people/1',
  '/messages',
  '/automation',
  '/automation/1',
  '/settings',
  '/settings?section=mail',
] as const
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
const words = { en: 'Today', fr: "Aujourd'hui", ru: 'Сегодня' } as const
const schemes = ['light', 'dark'] as const

/** One desk for all looks: nothing here changes anything. */
const test = plain.extend<object, { shared: RunningDesk }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const desk = await startDesk()
      await use(desk)
      await desk.stop()
    },
    { scope: 'worker' },
  ],
})

async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status').and(page.locator('[aria-label]'))).toHaveCount(0)
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** Nothing may be wider than the window: a clerk never scrolls sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const [language, today] of Object.entries(words)) {
  for (const scheme of schemes) {
    test(`every screen in ${language}, ${scheme}: no axe violations, nothing wider than the window`, async ({
      browser,
      shared,
    }) => {
      test.setTimeout(180_000)
      const context = await browser.newContext({ colorScheme: scheme, locale: language })
      const page = await context.newPage()
      await page.addInitScript((chosen) => localStorage.setItem('palestra.language', chosen), language)
      const problems: string[] = []
      const unheard: string[] = []
      page.on('pageerror', (error) => unheard.push(error.message))
      page.on('console', (message) => message.type() === 'error' && unheard.push(message.text()))
      await page.goto(shared.url)
      await expect(page.locator('form')).toBeVisible()
      problems.push(...(await violations(page)))
      await page.locator('input').first().fill('admin')
      await page.locator('input[type=password]').fill('palestra-admin')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('link', { name: today })).toBeVisible()
      for (const size of sizes) {
        await page.setViewportSize(size)
        for (const path of screens) {
          await page.goto(shared.url + path)
          await settle(page)
          problems.push(...(await violations(page)).map((text) => `${path} at ${size.width}: ${text}`))
          if ((await overflow(page)) > 0) problems.push(`${path} at ${size.width}: wider than the window`)
        }
      }
      expect(problems).toEqual([])
      expect(unheard).toEqual([])
      await context.close()
    })
  }
}

test('the language can be switched while working', async ({ page, shared }) => {
  await signIn(page, shared, 'admin')
  await page.getByRole('button', { name: /^Language/ }).click()
  await page
    .getByRole('menuitemradio', { name: 'Русский' })
    .or(page.getByRole('menuitem', { name: 'Русский' }))
    .click()
  await expect(page.getByRole('link', { name: 'Расписание' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
})

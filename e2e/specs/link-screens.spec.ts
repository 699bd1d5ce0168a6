import type { FakeStripe } from '../../src-main/testing/stripe/stripe.ts'
import type { Course } from '../../src-shared/contract/courses.ts'
import type { Desk } from '../../src-shared/contract/index.ts'
import { say } from '../../src-shared/words/index.ts'
import { bookByLink, courseOn, days, february, guest, rowOf, takeLinks } from '../fixtures/courses.ts'
import type { RunningDesk } from '../fixtures/desk.ts'
import { complaintsOf, problemsOf, settle } from '../fixtures/looks.ts'
import { scriptOf } from '../fixtures/script.ts'
import { expect, signIn, test } from '../fixtures/stripe.ts'

// As with the screens, a trace would take longer than the looking.
test.use({ now: february, trace: 'off' })

/** A desk on which one link is in each state that somebody acts on. */
async function linksInEveryState(script: Desk, desk: RunningDesk, stripe: FakeStripe): Promise<Course> {
  await takeLinks(script)
  const course = await courseOn(script, days.third)
  for (const name of ['Open', 'Paid', 'Other'])
    await bookByLink(script, desk, course.id, await guest(script, name, 'Quill'))
  const [, paid, other] = stripe.sessions()
  stripe.pay(paid?.id ?? '')
  stripe.pay(other?.id ?? '', { amount: 100_000 })
  const later = '2025-02-10T09:10:00Z'
  stripe.clock.set(later)
  await desk.setClock(later)
  stripe.revoke(stripe.key)
  await bookByLink(script, desk, course.id, await guest(script, 'Waits', 'Quill'), later)
  return course
}

for (const [language, colorScheme] of [
  ['en', 'dark'],
  ['fr', 'light'],
  ['ru', 'light'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('every state of a link, and everything said of a refused key: no axe violations, nothing too wide', async ({
      page,
      desk,
      stripe,
    }) => {
      test.setTimeout(120_000)
      const course = await linksInEveryState(await scriptOf(desk), desk, stripe)
      const complaints = complaintsOf(page)
      await signIn(page, desk, 'admin')
      await page.evaluate((chosen) => localStorage.setItem('palestra.language', chosen), language)
      const problems: string[] = []
      for (const path of ['/', '/settings?section=online', `/courses/${course.id}`]) {
        await page.goto(desk.url + path)
        await settle(page)
        await expect(page.getByRole('contentinfo').getByRole('link')).toHaveCount(2)
        problems.push(...(await problemsOf(page, path)))
      }
      for (const name of ['Open', 'Paid', 'Other', 'Waits']) {
        const link = rowOf(page, `${name} Quill`).getByTitle(
          say(language, 'courses.link.of', { name: `${name} Quill` }),
        )
        await link.click()
        await expect(page.getByRole('dialog').getByRole('heading')).not.toHaveCount(0)
        await settle(page)
        problems.push(...(await problemsOf(page, name)))
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      expect(problems).toEqual([])
      expect(complaints).toEqual([])
    })
  })
}

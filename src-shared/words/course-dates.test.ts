import { expect, it } from 'vitest'
import type { Day } from '../kernel/time.ts'
import { courseDates } from './course-dates.ts'

it.each([
  ['fr', '2025-03-03', '2025-03-07', '3 mars – 7 mars 2025'],
  ['fr', '2025-03-31', '2025-04-04', '31 mars – 4 avril 2025'],
  ['en', '2025-03-03', '2025-03-07', '3 March – 7 March 2025'],
  ['ru', '2025-03-03', '2025-03-07', '3 марта – 7 марта 2025 г.'],
  ['fr', '2025-12-29', '2026-01-02', '29 décembre 2025 – 2 janvier 2026'],
  ['en', '2025-12-29', '2026-01-02', '29 December 2025 – 2 January 2026'],
  ['ru', '2025-12-29', '2026-01-02', '29 декабря 2025 г. – 2 января 2026 г.'],
  ['fr', '2025-03-03', '2025-03-03', '3 mars 2025'],
  ['en', '2025-03-03', '2025-03-03', '3 March 2025'],
  ['ru', '2025-03-03', '2025-03-03', '3 марта 2025 г.'],
] as const)('SES-1: in %s, %s to %s reads %s', (language, startsOn, endsOn, text) => {
  expect(courseDates(language, startsOn as Day, endsOn as Day)).toBe(text)
})

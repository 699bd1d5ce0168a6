import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNameOf } from './file-name.ts'

it.each([
  [fileNameOf('receipt', '2026-000031'), 'receipt-2026-000031.pdf'],
  [fileNameOf('invoice', '2026-000123'), 'invoice-2026-000123.pdf'],
  [fileNameOf('z-report', 41, 'Accueil'), 'z-report-41-accueil.pdf'],
  [fileNameOf('x-report', 'Стойка №2'), 'x-report-stoika-2.pdf'],
  [
    fileNameOf('roster', '2026-03-12', '18:30', 'Йога для начинающих'),
    'roster-2026-03-12-1830-ioga-dlya-nachinayushchikh.pdf',
  ],
  [
    fileNameOf('roster', '2026-03-12', '18:30', 'Étirements & Łagodny'),
    'roster-2026-03-12-1830-etirements-lagodny.pdf',
  ],
  [fileNameOf('roster', '2026-03-12', 'ქართული'), 'roster-2026-03-12.pdf'],
  [fileNameOf('roster', '../../etc/passwd'), 'roster-etc-passwd.pdf'],
  [fileNameOf('receipt'), 'receipt.pdf'],
])('a paper is saved as %s', (name, expected) => {
  expect(name).toBe(expected)
})

it('any name of anything becomes a short ASCII file name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (about) => {
      const name = fileNameOf('roster', ...about)
      expect(name).toMatch(/^roster(-[a-z0-9]+)*\.pdf$/)
      expect(name.length).toBeLessThanOrEqual(84)
    }),
  )
})

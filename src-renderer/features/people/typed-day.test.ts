import { describe, expect, it } from 'vitest'
import { isDay } from '../../../src-shared/kernel/time.ts'
import { ageOn } from './age.ts'
import { typedDay } from './typed-day.ts'

const day = (text: string) => {
  if (!isDay(text)) throw new Error(text)
  return text
}
const today = day('2026-11-18')

describe('a typed date', () => {
  it.each([
    ['31/12/2015', 'fr', '2015-12-31'],
    ['31.12.2015', 'ru', '2015-12-31'],
    ['3 2 2015', 'fr', '2015-02-03'],
    ['31122015', 'fr', '2015-12-31'],
    ['311215', 'ru', '2015-12-31'],
    ['2015-12-31', 'fr', '2015-12-31'],
    ['12/31/2015', 'en', '2015-12-31'],
    ['31/12/2015', 'en', '2015-12-31'],
    ['02/03/2015', 'en', '2015-02-03'],
  ] as const)('%s in %s is %s', (text, language, expected) => {
    expect(typedDay(text, language, today)).toBe(expected)
  })

  it.each(['', 'soon', '31/02/2015', '31/12', '1/2/3/4', '12345'])('“%s” is none', (text) => {
    expect(typedDay(text, 'fr', today)).toBeUndefined()
  })

  it('reads two digits as the newest year that fits', () => {
    expect(typedDay('1/5/26', 'fr', today)).toBe('2026-05-01')
    expect(typedDay('1/5/27', 'fr', today)).toBe('1927-05-01')
    expect(typedDay('1/5/27', 'fr', today, 5)).toBe('2027-05-01')
    expect(typedDay('1/5/85', 'fr', today)).toBe('1985-05-01')
  })
})

describe('an age', () => {
  it('turns on the birthday', () => {
    expect(ageOn(today, day('2016-11-19'))).toBe(9)
    expect(ageOn(today, day('2016-11-18'))).toBe(10)
    expect(ageOn(day('2026-02-28'), day('2008-02-29'))).toBe(17)
    expect(ageOn(day('2026-03-01'), day('2008-02-29'))).toBe(18)
  })
})

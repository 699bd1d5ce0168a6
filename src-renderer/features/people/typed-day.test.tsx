import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Day, isDay } from '../../../src-shared/kernel/time.ts'
import { vocabularyOf } from '../../../src-shared/words/index.ts'
import { languages } from '../../../src-shared/words/languages.ts'
import { useWords, WordsProvider } from '../../ui/words.tsx'
import { ageOn } from './age.ts'
import { typedDay } from './typed-day.ts'

const day = (text: string) => {
  if (!isDay(text)) throw new Error(text)
  return text
}
const Written = ({ day: written }: { readonly day: Day }) => useWords().day(written, 'number')
const today = day('2026-11-18')

describe('a typed date', () => {
  it.each([
    ['31/12/2015', '2015-12-31'],
    ['31.12.2015', '2015-12-31'],
    ['3 2 2015', '2015-02-03'],
    ['31122015', '2015-12-31'],
    ['311215', '2015-12-31'],
    ['2015-12-31', '2015-12-31'],
    ['02/03/2015', '2015-03-02'],
    ['12/31/2015', '2015-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(typedDay(text, today)).toBe(expected)
  })

  it.each(languages)('reads back what the desk writes in %s', (language) => {
    for (const written of ['2015-12-31', '2015-02-03', '1999-10-11'].map(day)) {
      const shown = renderToStaticMarkup(
        <WordsProvider
          spoken={{ language, vocabulary: vocabularyOf(language, 'first'), isWhole: false }}
          gym={{ timeZone: 'Europe/Paris', currency: 'EUR' }}
        >
          <Written day={written} />
        </WordsProvider>,
      )
      expect(typedDay(shown, today)).toBe(written)
    }
  })

  it.each(['', 'soon', '31/02/2015', '31/12', '1/2/3/4', '12345'])('“%s” is none', (text) => {
    expect(typedDay(text, today)).toBeUndefined()
  })

  it('reads two digits as the newest year that fits', () => {
    expect(typedDay('1/5/26', today)).toBe('2026-05-01')
    expect(typedDay('1/5/27', today)).toBe('1927-05-01')
    expect(typedDay('1/5/27', today, 5)).toBe('2027-05-01')
    expect(typedDay('1/5/85', today)).toBe('1985-05-01')
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

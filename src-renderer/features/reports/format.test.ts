import { describe, expect, it } from 'vitest'
import type { Day, Month } from '../../../src-shared/kernel/time.ts'
import { figuresIn } from './format.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('figures of the reports in the language of the reader', () => {
  it.each([
    ['en', '38.7%', 'November 2026', 'Nov 2026', '2 Nov'],
    ['fr', '38,7 %', 'novembre 2026', 'nov. 2026', '2 nov.'],
    ['ru', '38,7 %', 'ноябрь 2026', 'нояб. 2026', '2 нояб.'],
  ] as const)('%s', (language, rate, month, short, day) => {
    const figures = figuresIn(language)
    expect(plain(figures.rate({ hits: 12, of: 31 }))).toBe(rate)
    expect(figures.month('2026-11' as Month)).toBe(month)
    expect(figures.shortMonth('2026-11' as Month)).toBe(short)
    expect(figures.shortDay('2026-11-02' as Day)).toBe(day)
  })

  it('a share of nobody is a dash, not nought', () => {
    expect(figuresIn('en').rate({ hits: 0, of: 0 })).toBe('–')
    expect(figuresIn('en').rate({ hits: 0, of: 3 })).toBe('0%')
  })
})

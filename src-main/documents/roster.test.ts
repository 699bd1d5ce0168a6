import { describe, expect, it } from 'vitest'
import type { Language } from '../../src-shared/words/languages.ts'
import { readPaper, sheetMargin } from './read-paper.ts'
import { roster } from './roster.ts'
import { aLetterhead, aRoster, longWord } from './samples.ts'

const words: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Thursday',
    '12 March 2026',
    'Places',
    '8 of 12',
    'Session 6/11',
    'Unpaid €15.00',
    'Free trial',
    'Volunteer',
    'Free',
    'Paid',
    'Waived',
    'To settle',
    'Discovery places',
    '1 of 2',
    'Free trial · Discovery place',
    'To lend: Pointure 38, casque',
    'Held until 12 Mar 2026, 16:30',
    'Waiting list',
    'Notes',
  ],
  fr: [
    'jeudi 12 mars 2026',
    'Places',
    '8 sur 12',
    'Séance 6/11',
    'Impayé 15,00 €',
    'Essai gratuit',
    'Bénévole',
    'Gratuit',
    'Payé',
    'Dispensé',
    'À régler',
    'Places découverte',
    '1 sur 2',
    'Essai gratuit · Place découverte',
    'À prêter : Pointure 38, casque',
    'Réservée jusqu’au 12 mars 2026, 16:30',
    "Liste d'attente",
    'Remarques',
  ],
  ru: [
    'четверг, 12 марта 2026 г.',
    'Места',
    '8 из 12',
    'Занятие 6/11',
    'Не оплачено 15,00 €',
    'Пробное',
    'Волонтёр',
    'Бесплатно',
    'Оплачено',
    'Без оплаты',
    'К оплате',
    'Ознакомительные места',
    '1 из 2',
    'Пробное занятие · Ознакомительное место',
    'Выдать: Pointure 38, casque',
    'Оставлено до 12 мар. 2026 г., 16:30',
    'Лист ожидания',
    'Заметки',
  ],
}

describe.each(Object.entries(words) as [Language, readonly string[]][])('a roster in %s', (language, expected) => {
  it('names everybody with phone and settlement, then the waiting list and the notes', async () => {
    const data = aRoster()
    const { text, emptyBoxes, outside, pages } = await readPaper(roster(data, aLetterhead({ language })), sheetMargin)
    const facts = ['Yoga', '18:30 – 19:45', 'Camille Lefèvre', 'Grande salle', 'Genou fragile', 'Bring the blue mats']
    for (const part of [...expected, ...facts]) expect(text).toContain(part)
    for (const [n, { name, phone }] of data.people.entries()) {
      expect(text).toContain(`${n + 1} ${name}`)
      if (phone) expect(text).toContain(phone)
    }
    expect(text).toContain('1 Зоя Ёлкина +7 912 345-67-89')
    expect(text).toContain('2 Zoé Lacroix')
    expect({ emptyBoxes, outside, pages: pages.length }).toEqual({ emptyBoxes: 0, outside: [], pages: 1 })
  })

  it('of sixty people breaks across pages, each with the heads, what it is and its number', async () => {
    const data = aRoster({}, 60)
    const { text, emptyBoxes, outside, pages } = await readPaper(roster(data, aLetterhead({ language })), sheetMargin)
    const heads = { en: 'Name Phone Settlement', fr: 'Nom Téléphone Règlement', ru: 'Имя Телефон Оплата' }[language]
    const withPeople = pages.filter((page) => data.people.some(({ name }) => page.includes(name)))
    expect(withPeople.length).toBeGreaterThan(1)
    for (const page of withPeople) expect(page).toContain(heads)
    for (const [n, page] of pages.entries()) {
      expect(page).toMatch(/Yoga, .*2026.*, 18:30/)
      expect(page).toContain(`${n + 1} / ${pages.length}`)
    }
    for (const { name } of data.people) expect(text).toContain(name)
    expect({ emptyBoxes, outside }).toEqual({ emptyBoxes: 0, outside: [] })
  })
})

it('everybody on the list and on the waiting list has a box to tick', () => {
  const boxes = JSON.stringify(roster(aRoster({}, 5), aLetterhead())).split('"type":"rect"').length - 1
  expect(boxes).toBe(5 + aRoster().waiting.length)
})

it('a training without room, people, waiting list or notes is still a paper', async () => {
  const empty = aRoster({ roomName: null, discovery: null, waiting: [], notes: null }, 0)
  const { text, pages } = await readPaper(roster(empty, aLetterhead()))
  expect(text).toContain('Nobody yet')
  for (const absent of ['Room', 'Discovery', 'Waiting list', 'Notes', 'CANCELLED']) expect(text).not.toContain(absent)
  expect(pages.length).toBe(1)
})

it('CAN-2: a cancelled training says so on top', async () => {
  const { text } = await readPaper(roster(aRoster({ isCancelled: true }), aLetterhead()))
  expect(text).toContain('CANCELLED')
})

it('a name without spaces breaks and stays in its column', async () => {
  const data = aRoster()
  const long = aRoster({
    typeName: longWord,
    trainerName: longWord,
    roomName: longWord,
    people: data.people.map((person) => ({
      ...person,
      name: longWord,
      phone: longWord,
      equipment: longWord,
      note: longWord,
    })),
    waiting: [{ name: longWord, phone: longWord, heldUntil: null }],
    notes: longWord.repeat(40),
  })
  const { outside } = await readPaper(roster(long, aLetterhead({ gym: longWord, details: [longWord] })), sheetMargin)
  expect(outside).toEqual([])
})

import { describe, expect, it } from 'vitest'
import type { BookingPay } from '../../../src-shared/contract/bookings.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { addressOf, type BookValues, firstValues, nameOf, payOf, whoOf } from './book-values.ts'

const anna = { id: 7 as PersonId, name: 'Anna Petit' }
const till = { desk: 'Desk 1', isAgain: false }
const values = (changed: Partial<BookValues> = {}): BookValues => ({ ...firstValues(anna), ...changed })
const somebodyNew = values({ isNew: true, givenName: ' Luc ', familyName: ' Roy ', email: ' luc@example.org ' })

describe('SES-2: what a booking asks of the desk', () => {
  it.each<[string, Partial<BookValues>, boolean, string | null, BookingPay]>([
    ['cash', {}, false, null, { how: 'now', method: 'cash', desk: 'Desk 1', isAgain: false }],
    ['card', { how: 'card' }, false, null, { how: 'now', method: 'card', desk: 'Desk 1', isAgain: false }],
    ['a link, sent', { how: 'link' }, false, 'a@b.fr', { how: 'link', holdHours: 24, isSent: true }],
    [
      'a link, not sent',
      { how: 'link', isSent: false },
      false,
      'a@b.fr',
      { how: 'link', holdHours: 24, isSent: false },
    ],
    [
      'a link without an address',
      { how: 'link', linkHold: 4 },
      false,
      null,
      { how: 'link', holdHours: 4, isSent: false },
    ],
    ['later', { how: 'later', laterHold: 168 }, false, null, { how: 'later', holdHours: 168 }],
    ['free', { how: 'free', reason: ' volunteer ' }, false, null, { how: 'free', reason: 'volunteer' }],
    ['settled by itself, whatever was chosen', { how: 'card' }, true, null, { how: 'later', holdHours: 1 }],
  ])('%s', (_name, changed, isSettled, address, pay) => {
    expect(payOf(values(changed), isSettled, address, till)).toEqual(pay)
  })

  it('for somebody known', () => {
    expect(whoOf(values({ givenName: 'left over' }))).toEqual({ personId: 7, newPerson: null })
    expect(nameOf(values())).toBe('Anna Petit')
  })

  it('for somebody new, even after somebody was chosen', () => {
    expect(whoOf(somebodyNew)).toEqual({
      personId: null,
      newPerson: { givenName: 'Luc', familyName: 'Roy', email: 'luc@example.org', isSomebodyElse: false },
    })
  })

  it('sends a link to the typed address of somebody new, else to the one the desk knows', () => {
    expect(addressOf(somebodyNew, { email: null })).toBe('luc@example.org')
    expect(addressOf(values({ email: 'typed@before.fr' }), { email: 'known@example.org' })).toBe('known@example.org')
    expect(addressOf(values(), undefined)).toBeNull()
  })
})

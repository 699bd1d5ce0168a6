import { describe, expect, it } from 'vitest'
import { deedOf, type KeyPlace, type RosterDeed } from './roster-keys.ts'

const nothingHeld = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
const press = (key: string, place: KeyPlace, isMarking = false, held: Partial<typeof nothingHeld> = {}) =>
  deedOf({ key, code: codeOf(key), ...nothingHeld, ...held }, place, isMarking)
const codeOf = (key: string): string => (/^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key)

describe('a key in the roster', () => {
  it.each<[string, KeyPlace, RosterDeed | undefined]>([
    ['j', 'day', { to: 'step', by: 1 }],
    ['k', 'row', { to: 'step', by: -1 }],
    ['ArrowDown', 'row', { to: 'step', by: 1 }],
    ['ArrowUp', 'control', { to: 'step', by: -1 }],
    ['ArrowDown', 'day', undefined],
    ['ArrowDown', 'roster', undefined],
    ['End', 'row', { to: 'step', by: Number.POSITIVE_INFINITY }],
    ['p', 'row', { to: 'row', deed: 'present' }],
    ['a', 'control', { to: 'row', deed: 'absent' }],
    ['p', 'day', undefined],
    ['a', 'roster', undefined],
    ['c', 'row', { to: 'row', deed: 'cancel' }],
    ['Delete', 'row', { to: 'row', deed: 'cancel' }],
    ['Delete', 'day', undefined],
    ['s', 'row', { to: 'row', deed: 'settle' }],
    ['e', 'row', { to: 'row', deed: 'explain' }],
    ['i', 'row', { to: 'row', deed: 'take-in' }],
    ['d', 'control', { to: 'row', deed: 'decline' }],
    ['i', 'day', undefined],
    ['d', 'roster', undefined],
    ['Enter', 'row', { to: 'row', deed: 'menu' }],
    ['Enter', 'control', undefined],
    ['Enter', 'day', undefined],
    ['Escape', 'row', { to: 'leave' }],
    ['Escape', 'day', undefined],
    ['n', 'day', { to: 'training', deed: 'add' }],
    ['m', 'roster', { to: 'training', deed: 'mark-class' }],
    ['t', 'day', { to: 'training', deed: 'substitute' }],
    ['x', 'day', { to: 'training', deed: 'cancel-class' }],
    ['5', 'day', { to: 'digit', digit: 5 }],
    ['z', 'row', undefined],
  ])('%s on the %s', (key, place, deed) => {
    expect(press(key, place)).toEqual(deed)
  })

  it('while a class is marked, P confirms from anywhere and Escape leaves', () => {
    for (const place of ['day', 'roster', 'row', 'control'] as const) {
      expect(press('p', place, true)).toEqual({ to: 'confirm' })
      expect(press('Escape', place, true)).toEqual({ to: 'leave' })
    }
  })

  it('Enter never marks a class: a card reader ends its figures with it', () => {
    for (const place of ['day', 'roster', 'control'] as const) expect(press('Enter', place, true)).toBeUndefined()
  })

  it('is known by its place on a Cyrillic and on a French keyboard', () => {
    expect(deedOf({ key: 'з', code: 'KeyP', ...nothingHeld }, 'row', false)).toEqual({ to: 'row', deed: 'present' })
    expect(deedOf({ key: 'é', code: 'Digit2', ...nothingHeld }, 'day', false)).toEqual({ to: 'digit', digit: 2 })
    expect(deedOf({ key: '2', code: 'Digit2', ...nothingHeld, shiftKey: true }, 'day', false)).toEqual({
      to: 'digit',
      digit: 2,
    })
    expect(deedOf({ key: '!', code: 'Digit1', ...nothingHeld, shiftKey: true }, 'day', false)).toBeUndefined()
  })

  it('+ adds somebody, with Shift or without', () => {
    expect(press('+', 'day', false, { shiftKey: true })).toEqual({ to: 'training', deed: 'add' })
    expect(press('+', 'row')).toEqual({ to: 'training', deed: 'add' })
  })

  it('leaves keys with Ctrl, Alt or Cmd to others', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(press('p', 'row', false, held)).toBeUndefined()
    expect(press('p', 'row', false, { shiftKey: true })).toBeUndefined()
  })
})

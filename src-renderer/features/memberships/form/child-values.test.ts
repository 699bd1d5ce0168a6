import { describe, expect, it } from 'vitest'
import { healthQuestions } from '../../../../src-shared/domain/memberships.ts'
import type { PersonId, TrainingId } from '../../../../src-shared/kernel/brand.ts'
import { type Day, isDay } from '../../../../src-shared/kernel/time.ts'
import { type ChildValues, childFaults, childInput, emptyChild } from './child-values.ts'

const day = (text: string): Day => {
  if (!isDay(text)) throw new Error(text)
  return text
}
const today = day('2026-11-18')
const guardian = 7 as PersonId
const initiation = 3 as TrainingId

const filled: ChildValues = {
  ...emptyChild(guardian, '2026-2027'),
  givenName: ' Léa ',
  birthDate: '03/05/2018',
  answers: Array.from({ length: healthQuestions }, () => 'no'),
  hasConsented: true,
  isAuthorised: true,
}
const sent = { today, certificate: null, usesTrial: false, familyName: 'Roux' }

describe('what is wrong with a new child', () => {
  it('is nothing once the form is filled in', () => {
    expect(childFaults(filled, today)).toEqual({})
  })

  it.each([
    ['no guardian', { guardianId: null }, { guardianId: { code: 'household.guardian-needed' } }],
    ['no name', { givenName: '  ' }, { givenName: 'name' }],
    ['no birth date', { birthDate: ' ' }, { birthDate: { code: 'membership.birth-needed' } }],
    ['a birth date that is none', { birthDate: '31/02/2018' }, { birthDate: 'day' }],
    ['a birth date in the future', { birthDate: '19/11/2026' }, { birthDate: { code: 'person.birth-in-future' } }],
    ['an address that is none', { email: 'lea@' }, { email: 'email' }],
  ] as const)('%s', (_what, change, faults) => {
    expect(childFaults({ ...filled, ...change }, today)).toEqual(faults)
  })

  it('can be born today', () => {
    expect(childFaults({ ...filled, birthDate: '18/11/2026' }, today)).toEqual({})
  })
})

describe('what the desk is sent', () => {
  it('is what was typed, read', () => {
    expect(childInput(filled, sent)).toEqual({
      guardianId: guardian,
      givenName: 'Léa',
      familyName: 'Roux',
      birthDate: '2018-05-03',
      email: null,
      phone: null,
      note: null,
      season: '2026-2027',
      healthAnswers: filled.answers,
      hasConsented: true,
      isAuthorised: true,
      isNewLicence: false,
      isTrial: false,
      certificate: null,
      overrideReason: null,
      initiation: null,
    })
  })

  it('names the initiation with what the box says, not with what was once ticked', () => {
    const booked = { ...filled, trainingId: initiation, usesTrial: true, equipment: ' size 32 ' }
    expect(childInput(booked, sent).initiation).toEqual({
      trainingId: initiation,
      usesTrial: false,
      equipment: 'size 32',
    })
  })
})

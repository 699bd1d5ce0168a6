import { describe, expect, it } from 'vitest'
import type { Lookalike, TrialCandidate } from '../../../src-shared/contract/trials.ts'
import type { AttendanceId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { say } from '../../../src-shared/words/index.ts'
import type { Words } from '../../ui/words.tsx'
import { type Choices, comesAsVolunteer, rowState, sayAdmission, trialBox, untouched } from './admission.ts'
import { sayLookalike } from './lookalikes.tsx'

const english: Pick<Words, 't' | 'day'> = { t: (key, facts) => say('en', key, facts), day: (day) => day }

type Admitted = Extract<TrialCandidate['admission'], { readonly may: true }>
type Refused = Extract<TrialCandidate['admission'], { readonly may: false }>

const trial = {
  trainingId: 7 as TrainingId,
  typeName: 'Roller',
  day: '2026-11-04' as Day,
  startTime: '14:00' as WallTime,
}
const may = (as: Admitted['as'], box: Admitted['trial'] = 'none'): Partial<TrialCandidate> => ({
  admission: { may: true, as, trial: box, takesDiscovery: as === 'discovery' },
})
const mayNot = (why: Refused['why']): Partial<TrialCandidate> => ({ admission: { may: false, why } })
const used = { usedTrial: { ...trial, isOver: true } }
const booked = { usedTrial: { ...trial, isOver: false } }
const volunteer = { isVolunteer: true }
const placed = (state: NonNullable<TrialCandidate['place']>['state']): Partial<TrialCandidate> => ({
  place: { id: 3 as AttendanceId, state },
})

const candidate = (...fields: readonly Partial<TrialCandidate>[]): TrialCandidate =>
  Object.assign(
    {
      personId: 1 as PersonId,
      name: 'Tom',
      birthDate: null,
      isDependent: true,
      isVolunteer: false,
      membership: null,
      admission: { may: true, as: 'member', trial: 'none', takesDiscovery: false },
      usedTrial: null,
      place: null,
    } satisfies TrialCandidate,
    ...fields,
  )

describe('TRI-2, TRI-3: an admission in words', () => {
  it.each<[Partial<TrialCandidate>, readonly string[]]>([
    [may('member'), ['An active member: no trial needed.']],
    [may('guardian-member'), ['The guardian is an active member: no trial needed.']],
    [may('dependent-member'), ['A child is a member or about to be: no trial needed.']],
    [may('pending', 'offered'), ['Membership waiting for its payment: may come, no trial needed.']],
    [
      { ...may('pending'), ...used },
      [
        'Membership waiting for its payment: may come, no trial needed.',
        'The free trial was used (Roller, 2026-11-04).',
      ],
    ],
    [may('trial', 'required'), ['Not a member: comes with the free trial, which is compulsory here.']],
    [may('discovery', 'offered'), ['Not a member: takes a discovery place, with or without the free trial.']],
    [
      { ...mayNot('trial-used'), ...used },
      ['The free trial was used (Roller, 2026-11-04). A membership is now required.'],
    ],
    [
      { ...mayNot('trial-used'), ...booked },
      ['The free trial is booked (Roller, 2026-11-04). Cancelling that place frees it.'],
    ],
    [mayNot('membership-expired'), ['The membership has expired: it has to be renewed first.']],
    [mayNot('membership-needed'), ['No membership: one is required first.']],
    [mayNot('discovery-full'), ['All discovery places are taken: a membership is required.']],
    [{ ...mayNot('membership-needed'), ...volunteer }, ['Comes as a volunteer: no trial, no payment, no place taken.']],
  ])('%o', (fields, sentences) => {
    expect(sayAdmission(candidate(fields), untouched, english).map(({ text }) => text)).toEqual(sentences)
  })

  it('a member whose trial is long gone is not told about it', () => {
    expect(sayAdmission(candidate(may('member'), used), untouched, english)).toHaveLength(1)
  })

  it('TRI-4: a volunteer who comes as a participant is asked what everybody is asked', () => {
    const asParticipant: Choices = { ...untouched, asVolunteer: false }
    const who = candidate(volunteer, mayNot('membership-needed'))
    expect(sayAdmission(who, asParticipant, english)).toEqual([
      { tone: 'bad', text: 'No membership: one is required first.' },
    ])
    expect(rowState(who, asParticipant, 5)).toEqual({ is: 'out' })
  })
})

describe('TRI-2: the box of the free trial', () => {
  const ticked: Choices = { ...untouched, usesTrial: true }
  const unticked: Choices = { ...untouched, usesTrial: false }
  it.each<[string, TrialCandidate, Choices, ReturnType<typeof trialBox>]>([
    ['offered is not ticked', candidate(may('pending', 'offered')), untouched, { shown: 'offered', isTicked: false }],
    ['offered can be ticked', candidate(may('pending', 'offered')), ticked, { shown: 'offered', isTicked: true }],
    ['required is ticked', candidate(may('trial', 'required')), untouched, { shown: 'required', isTicked: true }],
    ['and stays so', candidate(may('trial', 'required')), unticked, { shown: 'required', isTicked: true }],
    ['a member has none', candidate(may('member')), ticked, { shown: 'none', isTicked: false }],
    ['nor a volunteer', candidate(volunteer, may('trial', 'required')), ticked, { shown: 'none', isTicked: false }],
    ['nor who may not come', candidate(mayNot('trial-used')), ticked, { shown: 'none', isTicked: false }],
  ])('%s', (_what, who, choices, box) => {
    expect(trialBox(who, choices)).toEqual(box)
  })
})

describe('what can be done for one of a household', () => {
  it.each<[string, TrialCandidate, number, ReturnType<typeof rowState>]>([
    ['registered where there is room', candidate(), 1, { is: 'open', deed: 'register' }],
    ['waits where there is none', candidate(), 0, { is: 'open', deed: 'wait' }],
    ['waits also for a discovery place', candidate(mayNot('discovery-full')), 0, { is: 'open', deed: 'wait' }],
    ['which is no reason while there is room', candidate(mayNot('discovery-full')), 3, { is: 'out' }],
    ['does not wait for what they may not have', candidate(mayNot('trial-used')), 0, { is: 'out' }],
    ['a volunteer takes no place', candidate(volunteer), 0, { is: 'open', deed: 'register' }],
    ['is there already', candidate(placed('registered')), 5, { is: 'there', as: 'registered' }],
    ['waits already', candidate(placed('waitlisted')), 5, { is: 'there', as: 'waitlisted' }],
    ['5.6: has cancelled and comes after all', candidate(placed('cancelled')), 5, { is: 'open', deed: 'register' }],
    ['above capacity is full', candidate(), -1, { is: 'open', deed: 'wait' }],
  ])('%s', (_what, who, free, state) => {
    expect(rowState(who, untouched, free)).toEqual(state)
  })

  it('TRI-5: who is no volunteer does not become one by a form', () => {
    expect(comesAsVolunteer(candidate(), { ...untouched, asVolunteer: true })).toBe(false)
    expect(comesAsVolunteer(candidate(volunteer), untouched)).toBe(true)
    expect(comesAsVolunteer(candidate(volunteer), { ...untouched, asVolunteer: false })).toBe(false)
  })
})

describe('MAT-1: somebody who looks alike, in words', () => {
  const other: Lookalike = {
    personId: 2 as PersonId,
    name: 'Tom Dupond',
    birthDate: '2017-05-03' as Day,
    phone: null,
    guardianName: 'Claire Dupond',
    isArchived: true,
    alike: ['name-similar', 'birth', 'guardian'],
    trial,
  }
  it('who it is, what is alike, when the trial was', () => {
    expect(sayLookalike(other, english)).toBe(
      'Tom Dupond, 2017-05-03, with Claire Dupond, archived · similar name, same birth date, same guardian · Roller, 2026-11-04',
    )
  })
  it('says nothing about what is not known', () => {
    const bare = { ...other, birthDate: null, guardianName: null, isArchived: false, alike: ['phone'] } as const
    expect(sayLookalike(bare, english)).toBe('Tom Dupond · same phone · Roller, 2026-11-04')
  })
})

import type { Membership } from '../../../src-shared/contract/memberships.ts'
import type { HealthAnswer } from '../../../src-shared/domain/memberships.ts'
import type { AttendanceId, MembershipId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { aDesk } from '../../testing/desk.ts'
import { clerkOf } from '../../testing/money.ts'

export const allNo: readonly HealthAnswer[] = Array.from({ length: 9 }, () => 'no')
/** Every question answered with no but one. */
export const yesTo = (question: number): readonly HealthAnswer[] => allNo.with(question - 1, 'yes')

const base64 = (...parts: readonly (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))).toString(
    'base64',
  )

export const pdf = base64('%PDF-1.7\n', 'fit to swim')
export const jpeg = base64([0xff, 0xd8, 0xff, 0xe0], 'a photo')
export const png = base64([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'a scan')

export const certificate = (fields: object = {}) => ({
  fileName: 'doctor.pdf',
  base64: pdf,
  until: '2026-12-31',
  ...fields,
})

/** A form with nothing left to say, for the season that 4 March 2026 is in. */
export const form = {
  season: '2025-2026',
  healthAnswers: allNo,
  hasConsented: true,
  isAuthorised: true,
  isNewLicence: false,
  isTrial: false,
  certificate: null,
  overrideReason: null,
}

export const childForm = {
  ...form,
  givenName: 'Kim',
  familyName: 'Lee',
  birthDate: '2015-05-01',
  email: null,
  phone: null,
  note: null,
  initiation: null,
}

export type Billed = { readonly number: string; readonly amountMinor: number; readonly isPaid: boolean } | null
export type Enrolled = { readonly id: MembershipId; readonly billed: Billed }
export type Child = Enrolled & { readonly personId: PersonId; readonly attendanceId: AttendanceId | null }

/** A desk of a club whose season begins in September: 80.00 for adults, 45.00 for dependents. Ann Lee, 40, is somebody's guardian to be. */
export async function aClub(options: Parameters<typeof aDesk>[0] = {}) {
  const desk = aDesk(options)
  const clerk = clerkOf(desk)
  const terms = async (seasonStart = '09-01', adultFeeMinor = 8000, childFeeMinor = 4500) => {
    const [gym] = desk.rows('SELECT version FROM gym')
    const fees = { seasonStart, adultFeeMinor, childFeeMinor }
    await desk.call('settings.changeMemberships', { version: Number(gym?.version), ...fees })
  }
  await terms()
  const ann = desk.build.person({ givenName: 'Ann', familyName: 'Lee', birthDate: '1986-01-01' as Day })
  return {
    desk,
    clerk,
    ann,
    terms,
    enrol: (personId: PersonId, fields: object = {}) =>
      desk.call<Enrolled>('memberships.enrol', { personId, ...form, ...fields }),
    enrolChild: (fields: object = {}) =>
      desk.call<Child>('memberships.enrolChild', { ...childForm, guardianId: ann, ...fields }),
    of: async (personId: PersonId): Promise<Membership> => {
      const [newest] = await desk.call<readonly Membership[]>('memberships.ofPerson', { personId })
      if (!newest) throw new Error('no membership')
      return newest
    },
    /** What the history of a person says of memberships, oldest first. */
    told: (personId: PersonId): readonly string[] =>
      desk
        .rows("SELECT code FROM person_event WHERE person_id = ? AND code LIKE 'membership.%' ORDER BY id", personId)
        .map(({ code }) => String(code)),
  }
}

export type Club = Awaited<ReturnType<typeof aClub>>

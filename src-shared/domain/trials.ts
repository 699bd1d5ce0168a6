import type { membershipOn } from './memberships.ts'

type MembershipNow = ReturnType<typeof membershipOn>

/** TRI: a person who wants into an initiation, as the desk knows them; memberships on the day of the initiation. */
export type Candidate = {
  readonly isDependent: boolean
  readonly isVolunteer: boolean
  readonly membership: MembershipNow
  /** A dependent's guardian's own. */
  readonly guardianMembership: MembershipNow
  /** An adult's dependents', one by one. */
  readonly dependentMemberships: readonly MembershipNow[]
  /** TRI-1: an attendance that is neither cancelled nor waiting has used it. */
  readonly hasUsedTrial: boolean
}

export type InitiationFacts = {
  /** Places for people who are no members; 0 where the type has none. */
  readonly discoveryPlaces: number
  readonly discoveryTaken: number
}

/** TRI-2, TRI-3: why somebody may come. */
export type AdmittedAs =
  | 'volunteer'
  | 'member'
  | 'pending'
  | 'guardian-member'
  | 'dependent-member'
  | 'trial'
  | 'discovery'

/** TRI-2, TRI-3: why somebody may not. */
export type NotAdmitted = 'trial-used' | 'membership-expired' | 'membership-needed' | 'discovery-full'

/** TRI: what the rules allow somebody. `trial` says what the box shows: nothing, a choice, or ticked and required. */
export type Admission =
  | {
      readonly may: true
      readonly as: AdmittedAs
      readonly trial: 'none' | 'offered' | 'required'
      /** Whether coming takes one of the discovery places. */
      readonly takesDiscovery: boolean
    }
  | { readonly may: false; readonly why: NotAdmitted }

const comes = (as: AdmittedAs, trial: 'none' | 'offered' | 'required', takesDiscovery = false): Admission => ({
  may: true,
  as,
  trial,
  takesDiscovery,
})

const stays = (why: NotAdmitted): Admission => ({ may: false, why })

/** TRI-2: a dependent by their own membership, and a `trial` one by the guardian's. */
function admitDependent({ membership, guardianMembership, hasUsedTrial }: Candidate): Admission {
  switch (membership) {
    case 'active':
      return comes('member', 'none')
    case 'pending':
      return comes('pending', hasUsedTrial ? 'none' : 'offered')
    case 'trial':
      if (guardianMembership === 'active') return comes('guardian-member', 'none')
      return hasUsedTrial ? stays('trial-used') : comes('trial', 'required')
    case 'expired':
      return stays('membership-expired')
    case null:
      return stays('membership-needed')
  }
}

const countsForParent = (membership: MembershipNow): boolean =>
  membership === 'active' || membership === 'trial' || membership === 'pending'

/** TRI-3: an adult by membership, their own or a dependent's; else by the trial or a discovery place. */
function admitAdult(person: Candidate, { discoveryPlaces, discoveryTaken }: InitiationFacts): Admission {
  if (person.membership === 'active') return comes('member', 'none')
  if (person.dependentMemberships.some(countsForParent)) return comes('dependent-member', 'none')
  if (person.hasUsedTrial) return stays('trial-used')
  if (discoveryPlaces === 0) return comes('trial', 'required')
  return discoveryTaken < discoveryPlaces ? comes('discovery', 'offered', true) : stays('discovery-full')
}

/** TRI-2, TRI-3, TRI-4: what the rules allow one person at one initiation. */
export function admit(person: Candidate, initiation: InitiationFacts): Admission {
  if (person.isVolunteer) return comes('volunteer', 'none')
  return person.isDependent ? admitDependent(person) : admitAdult(person, initiation)
}

/** TRI-5: why a form is refused. */
export type RegistrationFault = NotAdmitted | 'trial-required'

export type Entry = { readonly usesTrial: boolean; readonly isDiscovery: boolean }

/**
 * TRI-5: what is written down, whatever the form sent: a required trial that was not ticked is refused, a second one too, and
 * one that is not needed is kept for later.
 */
export function enter(
  person: Candidate,
  initiation: InitiationFacts,
  wantsTrial: boolean,
): { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly why: RegistrationFault } {
  const admission = admit(person, initiation)
  if (!admission.may) return { ok: false, why: admission.why }
  if (wantsTrial && person.hasUsedTrial && admission.as === 'pending') return { ok: false, why: 'trial-used' }
  if (admission.trial === 'required' && !wantsTrial) return { ok: false, why: 'trial-required' }
  const usesTrial = admission.trial !== 'none' && wantsTrial
  return { ok: true, entry: { usesTrial, isDiscovery: admission.takesDiscovery } }
}

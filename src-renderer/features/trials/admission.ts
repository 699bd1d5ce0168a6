import type { TrialCandidate } from '../../../src-shared/contract/trials.ts'
import type { Words } from '../../ui/words.tsx'

/** What somebody at the desk ticked for one person; what was left alone stays as the rules have it. */
export type Choices = { readonly usesTrial: boolean | null; readonly asVolunteer: boolean | null }
export const untouched: Choices = { usesTrial: null, asVolunteer: null }

type Speaker = Pick<Words, 't' | 'day'>
export type AdmissionLine = { readonly tone: 'good' | 'bad' | 'warn'; readonly text: string }

/** A volunteer comes as one unless somebody says otherwise; nobody else can (TRI-5). */
export const comesAsVolunteer = ({ isVolunteer }: Pick<TrialCandidate, 'isVolunteer'>, { asVolunteer }: Choices) =>
  isVolunteer && (asVolunteer ?? true)

/** TRI-2, TRI-3: the box of the free trial: not there, a choice, or ticked for good. */
export function trialBox(candidate: TrialCandidate, choices: Choices) {
  if (comesAsVolunteer(candidate, choices) || !candidate.admission.may)
    return { shown: 'none', isTicked: false } as const
  const shown = candidate.admission.trial
  return { shown, isTicked: shown === 'required' || (shown === 'offered' && choices.usesTrial === true) } as const
}

type RowState =
  | { readonly is: 'there'; readonly as: Exclude<NonNullable<TrialCandidate['place']>['state'], 'cancelled'> }
  | { readonly is: 'out' }
  | { readonly is: 'open'; readonly deed: 'register' | 'wait' }

/** What can be done for one person: nothing any more, nothing yet, a place, or a place in the line of a full class. */
export function rowState(candidate: TrialCandidate, choices: Choices, free: number): RowState {
  const { place, admission } = candidate
  if (place && place.state !== 'cancelled') return { is: 'there', as: place.state }
  if (comesAsVolunteer(candidate, choices)) return { is: 'open', deed: 'register' }
  const isFull = free <= 0
  // A discovery place may come free with the place somebody waits for.
  const mayWait = admission.may || admission.why === 'discovery-full'
  if (isFull && mayWait) return { is: 'open', deed: 'wait' }
  return admission.may ? { is: 'open', deed: 'register' } : { is: 'out' }
}

/** Why somebody may come, or why not, as one would say it across the desk. */
export function sayAdmission(
  candidate: TrialCandidate,
  choices: Choices,
  { t, day }: Speaker,
): readonly AdmissionLine[] {
  const { admission, usedTrial } = candidate
  if (comesAsVolunteer(candidate, choices)) return [{ tone: 'good', text: t('trials.as.volunteer') }]
  const used = usedTrial && { type: usedTrial.typeName, day: day(usedTrial.day) }
  if (!admission.may) {
    const why = admission.why === 'trial-used' && usedTrial && !usedTrial.isOver ? 'trial-booked' : admission.why
    return [{ tone: 'bad', text: t(`trials.not.${why}`, used ?? { type: '', day: '' }) }]
  }
  const may: AdmissionLine = {
    tone: admission.trial === 'required' ? 'warn' : 'good',
    text: t(`trials.as.${admission.as}`),
  }
  // Who waits for a payment and has no trial left wonders where it went.
  return admission.as === 'pending' && used ? [may, { tone: 'warn', text: t('trials.used-before', used) }] : [may]
}

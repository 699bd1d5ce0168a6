import type { Desk } from '../../../../src-shared/contract/index.ts'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../../client/desk-context.tsx'
import { useTell } from '../../../ui/use-tell.ts'
import { useWords } from '../../../ui/words.tsx'
import type { Initiation } from '../../trials/initiation-select.tsx'
import { attached } from './certificate-file.ts'
import { type ChildValues, childFaults, childInput, childSubject, emptyChild } from './child-values.ts'
import type { Fault } from './faults.ts'
import { untilOf } from './papers.ts'
import { sayDone } from './say-done.ts'
import { admitNewChild, asStored, beginningOf, isTrialTicked } from './trial-rule.ts'
import { useAlike } from './use-alike.ts'
import { useComplaints } from './use-complaints.ts'
import { useFields } from './use-fields.ts'
import { type Records, useRecords } from './use-records.ts'

export type Terms = Awaited<ReturnType<Desk['memberships']['terms']>>

export type NewChildFacts = {
  /** Who answers for the child, when that is settled already. */
  readonly fixed: Records | undefined
  readonly terms: Terms
  readonly initiations: readonly Initiation[]
  readonly today: Day
}

/** A new child's form: what is typed, what the rules make of it, and the deed. */
export function useNewChild(facts: NewChildFacts, onClose: () => void, onDone?: (child: PersonId) => void) {
  const { fixed, terms, initiations, today } = facts
  const { desk } = useDesk()
  const words = useWords()
  const tell = useTell()
  const add = useCommand(desk.memberships.enrolChild)
  const fields = useFields<ChildValues>(emptyChild(fixed?.profile.id ?? null, terms.seasons[0]?.season ?? ''))
  const { values } = fields
  const complaints = useComplaints(fields.setErrors, today)

  const guardian = useRecords(values.guardianId).records
  const familyName = values.familyName ?? guardian?.profile.familyName ?? ''
  const subject = childSubject(values, today)
  const beginning = beginningOf(values.isTrial, terms.childFeeMinor, guardian?.account.balanceMinor ?? 0)
  const season = terms.seasons.find((one) => one.season === values.season)
  const initiation = initiations.find(({ trainingId }) => trainingId === values.trainingId)
  const own = guardian?.memberships.map(asStored) ?? []
  const admission = season && initiation && admitNewChild({ beginning, season, guardian: own, day: initiation.day })
  const usesTrial = isTrialTicked(admission, values.usesTrial)
  const { givenName, phone, guardianId } = values
  const alike = useAlike({ personId: null, givenName, familyName, birthDate: subject.birthDate, phone, guardianId })
  const isReasonAsked = alike.length > 0 && (values.isTrial || usesTrial)

  const faults = (): Readonly<Record<string, Fault>> => ({
    ...childFaults(values, today),
    ...(admission?.may === false && { trainingId: 'other-season' as const }),
    ...(isReasonAsked && values.overrideReason.trim() === '' && { overrideReason: 'reason' as const }),
  })
  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!complaints.isFine(form, faults())) return
    const certificate = await attached(values.file, untilOf(values, today))
    if (certificate === 'unreadable') return complaints.unreadable(form)
    add.mutate(childInput(values, { today, certificate, usesTrial, familyName }), {
      onError: (error) => complaints.failed(form, error),
      onSuccess: ({ personId, billed }) => {
        const name = [givenName, familyName].join(' ').trim()
        tell(sayDone(words, words.t('enrol.child.done', { name, isBooked: String(initiation !== undefined) }), billed))
        onClose()
        onDone?.(personId)
      },
    })
  }
  return {
    fields,
    guardian,
    familyName,
    subject,
    season,
    beginning: guardian && beginning,
    initiation,
    admission,
    usesTrial,
    alike,
    // Also when the desk found somebody whom this window had not heard of.
    isReasonAsked: isReasonAsked || fields.errors.overrideReason !== undefined,
    submit,
    failure: complaints.failure,
    isActing: add.isPending,
  }
}

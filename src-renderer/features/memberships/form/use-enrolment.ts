import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../../client/desk-context.tsx'
import { useTell } from '../../../ui/use-tell.ts'
import { useWords } from '../../../ui/words.tsx'
import { attached } from './certificate-file.ts'
import type { Fault } from './faults.ts'
import { emptyPapers, papersFaults, papersInput, type Subject, untilOf } from './papers.ts'
import { sayDone } from './say-done.ts'
import { beginningOf } from './trial-rule.ts'
import { useAlike } from './use-alike.ts'
import { useComplaints } from './use-complaints.ts'
import { useFields } from './use-fields.ts'
import type { Terms } from './use-new-child.ts'
import type { Records } from './use-records.ts'

export type EnrolmentFacts = {
  readonly records: Records
  readonly terms: Terms
  /** The one that is chosen from the start. */
  readonly season: string
  readonly today: Day
}

/** The last day of a certificate that is still valid, wherever it was handed in. */
const onFileUntil = ({ memberships }: Pick<Records, 'memberships'>): Day | null =>
  memberships
    .flatMap(({ certificate }) => (certificate?.isValid && certificate.until ? [certificate.until] : []))
    .toSorted()
    .at(-1) ?? null

/** The membership of somebody the desk knows: what is typed, what the rules make of it, and the deed. */
export function useEnrolment(facts: EnrolmentFacts, onClose: () => void, onDone?: () => void) {
  const { records, terms, season, today } = facts
  const { profile, account } = records
  const { desk } = useDesk()
  const words = useWords()
  const tell = useTell()
  const enrol = useCommand(desk.memberships.enrol)
  const fields = useFields(emptyPapers(season))
  const { values } = fields
  const complaints = useComplaints(fields.setErrors, today)

  const { birthDate, guardianId, givenName, familyName } = profile
  const subject: Subject = { isDependent: guardianId !== null, birthDate, onFileUntil: onFileUntil(records) }
  const feeMinor = subject.isDependent ? terms.childFeeMinor : terms.adultFeeMinor
  const beginning = beginningOf(values.isTrial, feeMinor, account.balanceMinor)
  const phone = profile.phone ?? ''
  const alike = useAlike({ personId: profile.id, givenName, familyName, birthDate, phone, guardianId })
  const isReasonAsked = alike.length > 0 && values.isTrial

  const faults = (): Readonly<Record<string, Fault>> => ({
    ...papersFaults(values, subject, today),
    ...(isReasonAsked && values.overrideReason.trim() === '' && { overrideReason: 'reason' as const }),
  })
  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!complaints.isFine(form, faults())) return
    const certificate = await attached(values.file, untilOf(values, today))
    if (certificate === 'unreadable') return complaints.unreadable(form)
    enrol.mutate(
      { personId: profile.id, ...papersInput(values, subject, certificate, today) },
      {
        onError: (error) => complaints.failed(form, error),
        onSuccess: ({ billed }) => {
          const { name } = profile
          tell(sayDone(words, words.t('enrol.done', { name, season: values.season }), billed))
          onClose()
          onDone?.()
        },
      },
    )
  }
  return {
    fields,
    subject,
    feeMinor,
    beginning,
    alike,
    // Also when the desk found somebody whom this window had not heard of.
    isReasonAsked: isReasonAsked || fields.errors.overrideReason !== undefined,
    submit,
    failure: complaints.failure,
    isActing: enrol.isPending,
  }
}

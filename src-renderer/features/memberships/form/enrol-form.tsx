import { sayRefused } from '../../../ui/failure.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useWords } from '../../../ui/words.tsx'
import { AlikeReason } from './alike.tsx'
import classes from './form.module.css'
import { HealthPart } from './health-part.tsx'
import { KindPart } from './kind-part.tsx'
import { Outcome } from './outcome.tsx'
import { PapersPart } from './papers-part.tsx'
import { type EnrolmentFacts, useEnrolment } from './use-enrolment.ts'

type EnrolFormProps = {
  readonly facts: EnrolmentFacts
  /** Seasons in which the person is a member already. */
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

export function EnrolForm({ facts, taken, onClose, onDone }: EnrolFormProps) {
  const words = useWords()
  const { t, money } = words
  const enrolment = useEnrolment(facts, onClose, onDone)
  const { fields, subject } = enrolment
  const { records, terms, today } = facts
  const { profile, account } = records
  const lacksBirth = subject.isDependent && subject.birthDate === null
  return (
    <FormDialog
      title={t('enrol.title.season', { name: profile.name, season: fields.values.season })}
      act={t('enrol.act', { isTrial: String(fields.values.isTrial) })}
      isActing={enrolment.isActing}
      isBlocked={lacksBirth}
      failure={enrolment.failure}
      size={780}
      onSubmit={enrolment.submit}
      onClose={onClose}
      foot={
        <Outcome
          beginning={enrolment.beginning}
          season={fields.values.season}
          payerName={account.payerName}
          balanceMinor={account.balanceMinor}
        />
      }
    >
      <div className={classes.parts}>
        {lacksBirth && (
          <p role="alert" className={classes.wrong}>
            {sayRefused(words, 'membership.birth-needed', {})} {t('enrol.birth-hint')}
          </p>
        )}
        <KindPart
          fields={fields}
          seasons={terms.seasons}
          taken={taken}
          isDependent={subject.isDependent}
          fee={money(enrolment.feeMinor)}
        />
        <HealthPart fields={fields} isDependent={subject.isDependent} isFirst />
        <PapersPart fields={fields} subject={subject} today={today} />
        {enrolment.isReasonAsked && <AlikeReason fields={fields} alike={enrolment.alike} />}
      </div>
    </FormDialog>
  )
}

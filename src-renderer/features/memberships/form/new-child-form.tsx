import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useWords } from '../../../ui/words.tsx'
import { AlikeReason, AlikeWarning } from './alike.tsx'
import { ChildPart } from './child-part.tsx'
import classes from './form.module.css'
import { HealthPart } from './health-part.tsx'
import { InitiationPart } from './initiation-part.tsx'
import { KindPart } from './kind-part.tsx'
import { Outcome } from './outcome.tsx'
import { PapersPart } from './papers-part.tsx'
import { type NewChildFacts, useNewChild } from './use-new-child.ts'

type NewChildFormProps = {
  readonly facts: NewChildFacts
  readonly onClose: () => void
  readonly onDone?: (child: PersonId) => void
}

export function NewChildForm({ facts, onClose, onDone }: NewChildFormProps) {
  const { t, day, money } = useWords()
  const child = useNewChild(facts, onClose, onDone)
  const { fields, guardian, initiation, usesTrial } = child
  const { fixed, terms, initiations, today } = facts
  return (
    <FormDialog
      title={t('enrol.child.title')}
      act={t('enrol.child.act', { isBooked: String(initiation !== undefined) })}
      isActing={child.isActing}
      failure={child.failure}
      size={780}
      onSubmit={child.submit}
      onClose={onClose}
      foot={
        <Outcome
          beginning={child.beginning}
          season={fields.values.season}
          payerName={guardian?.profile.name ?? ''}
          balanceMinor={guardian?.account.balanceMinor ?? 0}
        >
          {initiation &&
            child.admission?.may &&
            t('enrol.outcome.booking', {
              type: initiation.typeName,
              day: day(initiation.day, 'long'),
              time: initiation.startTime,
              usesTrial: String(usesTrial),
            })}
        </Outcome>
      }
    >
      <div className={classes.parts}>
        <ChildPart fields={fields} familyName={child.familyName} guardianName={fixed?.profile.name} today={today}>
          <AlikeWarning alike={child.alike} />
        </ChildPart>
        <HealthPart fields={fields} isDependent />
        <PapersPart fields={fields} subject={child.subject} today={today} />
        <KindPart fields={fields} seasons={terms.seasons} isDependent fee={money(terms.childFeeMinor)} />
        <InitiationPart fields={fields} initiations={initiations} admission={child.admission} />
        {child.isReasonAsked && <AlikeReason fields={fields} alike={child.alike} />}
      </div>
    </FormDialog>
  )
}

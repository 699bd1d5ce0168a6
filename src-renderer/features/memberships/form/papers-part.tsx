import { Checkbox } from '@mantine/core'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useWords } from '../../../ui/words.tsx'
import { CertificateFields } from './certificate-fields.tsx'
import classes from './form.module.css'
import { isAuthorisationAsked, isCertificateAsked, type PapersValues, type Subject } from './papers.ts'
import { Part } from './part.tsx'
import type { Fields } from './use-fields.ts'

type PapersPartProps = {
  readonly fields: Fields<PapersValues>
  readonly subject: Subject
  readonly today: Day
}

/** What has to be signed, and the certificate when the answers or the licence ask for one. */
export function PapersPart({ fields, subject, today }: PapersPartProps) {
  const { t, day } = useWords()
  const { values, errors, set } = fields
  const isAsked = isCertificateAsked(values)
  const { onFileUntil } = subject
  return (
    <Part title={t('enrol.papers.title')}>
      <Checkbox
        data-field="hasConsented"
        required
        label={t('enrol.consent', { isDependent: String(subject.isDependent) })}
        checked={values.hasConsented}
        error={errors.hasConsented}
        onChange={(event) => set('hasConsented', event.currentTarget.checked)}
      />
      {isAuthorisationAsked(subject, today) && (
        <Checkbox
          data-field="isAuthorised"
          required
          label={t('enrol.authorisation')}
          checked={values.isAuthorised}
          error={errors.isAuthorised}
          onChange={(event) => set('isAuthorised', event.currentTarget.checked)}
        />
      )}
      <Checkbox
        label={t('enrol.new-licence')}
        description={t('enrol.new-licence.hint')}
        checked={values.isNewLicence}
        onChange={(event) => set('isNewLicence', event.currentTarget.checked)}
      />
      {isAsked && onFileUntil !== null && (
        <p className={classes.good}>{t('enrol.certificate.on-file', { day: day(onFileUntil, 'long') })}</p>
      )}
      {!isAsked && onFileUntil !== null && (
        <p className={classes.quiet}>{t('enrol.certificate.still-valid', { day: day(onFileUntil, 'long') })}</p>
      )}
      {isAsked && (
        <CertificateFields
          fields={fields}
          today={today}
          why={t('enrol.certificate.why', {
            cause: values.answers.includes('yes') ? (values.isNewLicence ? 'both' : 'answer') : 'licence',
            isOnFile: String(onFileUntil !== null),
          })}
          isNeeded={onFileUntil === null}
        />
      )}
    </Part>
  )
}

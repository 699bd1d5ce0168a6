import { FileInput, SimpleGrid } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useWords } from '../../../ui/words.tsx'
import { DayField } from '../../people/day-field.tsx'
import { acceptedFiles, fileFault } from './certificate-file.ts'
import { sayFaults } from './faults.ts'
import classes from './form.module.css'
import { type PapersValues, yearsAhead } from './papers.ts'
import type { Fields } from './use-fields.ts'

type CertificateFieldsProps = {
  readonly fields: Fields<Pick<PapersValues, 'file' | 'until'>>
  readonly today: Day
  readonly why?: string
  readonly isNeeded: boolean
  readonly isFirst?: boolean
}

/** The file and its last day. A file that the desk would refuse is refused as soon as it is chosen. */
export function CertificateFields({ fields, today, why, isNeeded, isFirst = false }: CertificateFieldsProps) {
  const words = useWords()
  const { t } = words
  const { values, errors, set } = fields
  const fault = values.file === null ? undefined : fileFault(values.file)
  const wrong = fault === undefined ? errors.file : sayFaults(words, { file: fault }, today).file
  return (
    <div className={classes.certificate}>
      {why !== undefined && <p className={classes.what}>{why}</p>}
      <SimpleGrid cols={2} spacing={16}>
        <FileInput
          data-field="file"
          size="xs"
          label={t('enrol.certificate.file')}
          description={t('enrol.certificate.kinds')}
          placeholder={t('enrol.certificate.choose')}
          accept={acceptedFiles}
          leftSection={<IconFileCertificate size={16} aria-hidden />}
          required={isNeeded}
          clearable
          clearButtonProps={{ 'aria-label': t('enrol.certificate.remove') }}
          {...(isFirst ? { 'data-autofocus': true } : {})}
          value={values.file}
          error={wrong}
          onChange={(file) => set('file', file)}
        />
        <DayField
          data-field="until"
          label={t('enrol.certificate.until')}
          description={t('enrol.certificate.until-hint')}
          required={isNeeded || values.file !== null}
          today={today}
          ahead={yearsAhead}
          level="year"
          value={values.until}
          error={errors.until}
          onChange={(text) => set('until', text)}
        />
      </SimpleGrid>
    </div>
  )
}

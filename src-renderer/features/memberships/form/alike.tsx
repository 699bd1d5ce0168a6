import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Lookalike } from '../../../../src-shared/contract/trials.ts'
import { useWords } from '../../../ui/words.tsx'
import { sayLookalike } from '../../trials/lookalikes.tsx'
import classes from './form.module.css'
import type { PapersValues } from './papers.ts'
import type { Fields } from './use-fields.ts'

type AlikeProps = {
  readonly fields: Fields<PapersValues>
  readonly alike: readonly Lookalike[]
  /** The free trial is about to be used: somebody has to say why this is somebody else. */
  readonly isReasonAsked: boolean
}

/** MAT-1: who looks like the same person and has had a free trial, why it looks so, and which trial it was. */
export function Alike({ fields, alike, isReasonAsked }: AlikeProps) {
  const words = useWords()
  const { t } = words
  const { values, errors, set } = fields
  const isAsked = isReasonAsked || errors.overrideReason !== undefined
  if (alike.length === 0 && errors.overrideReason === undefined) return null
  return (
    <div className={classes.alike} role="status">
      {alike.length > 0 && (
        <>
          <p className={classes.alikeTitle}>
            <IconAlertTriangle size={16} aria-hidden />
            {t('trials.alike')}
          </p>
          <ul>
            {alike.map((one) => (
              <li key={one.personId}>{sayLookalike(one, words)}</li>
            ))}
          </ul>
        </>
      )}
      {isAsked && (
        <TextInput
          data-field="overrideReason"
          label={t('trials.alike.reason')}
          required
          autoComplete="off"
          maxLength={500}
          value={values.overrideReason}
          error={errors.overrideReason}
          onChange={(event) => set('overrideReason', event.currentTarget.value)}
        />
      )}
      {!isAsked && <p className={classes.quiet}>{t('enrol.alike.not-asked')}</p>}
    </div>
  )
}

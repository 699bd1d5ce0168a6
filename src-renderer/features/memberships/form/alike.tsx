import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Lookalike } from '../../../../src-shared/contract/trials.ts'
import { useWords } from '../../../ui/words.tsx'
import { sayLookalike } from '../../trials/lookalikes.tsx'
import classes from './form.module.css'
import type { PapersValues } from './papers.ts'
import { type Fields, intoView } from './use-fields.ts'

type AlikeProps = {
  readonly alike: readonly Lookalike[]
  /** What is asked because of it. */
  readonly children: ReactNode
}

/** MAT-1: who looks like the same person and has had a free trial, why it looks so, and which trial it was. */
function Alike({ alike, children }: AlikeProps) {
  const words = useWords()
  return (
    <div className={classes.alike}>
      {alike.length > 0 && (
        <>
          <p className={classes.alikeTitle}>
            <IconAlertTriangle size={16} aria-hidden />
            {words.t('trials.alike')}
          </p>
          <ul>
            {alike.map((one) => (
              <li key={one.personId}>{sayLookalike(one, words)}</li>
            ))}
          </ul>
        </>
      )}
      {children}
    </div>
  )
}

/** Said as soon as it is known, beside the name and the birth date. */
export function AlikeWarning({ alike }: Pick<AlikeProps, 'alike'>) {
  const { t } = useWords()
  return (
    <div role="status" className={classes.said}>
      {alike.length > 0 && (
        <Alike alike={alike}>
          <p className={classes.quiet}>{t('enrol.alike.not-asked')}</p>
        </Alike>
      )}
    </div>
  )
}

type AlikeReasonProps = Pick<AlikeProps, 'alike'> & { readonly fields: Fields<PapersValues> }

/** Asked where the free trial is about to be used: why this is somebody else. */
export function AlikeReason({ fields: { values, errors, set }, alike }: AlikeReasonProps) {
  const { t } = useWords()
  return (
    <Alike alike={alike}>
      <TextInput
        ref={intoView}
        data-field="overrideReason"
        label={t('trials.alike.reason')}
        required
        autoComplete="off"
        maxLength={500}
        value={values.overrideReason}
        error={errors.overrideReason}
        onChange={(event) => set('overrideReason', event.currentTarget.value)}
      />
    </Alike>
  )
}

import { Checkbox, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import type { SeasonLine } from '../../../../src-shared/contract/memberships.ts'
import { useWords } from '../../../ui/words.tsx'
import classes from './form.module.css'
import type { PapersValues } from './papers.ts'
import { Part } from './part.tsx'
import type { Fields } from './use-fields.ts'

type KindPartProps = {
  readonly fields: Fields<PapersValues>
  /** Those that can be joined. */
  readonly seasons: readonly SeasonLine[]
  /** Those in which the person is a member already. */
  readonly taken?: readonly string[]
  readonly isDependent: boolean
  readonly fee: string
}

/** Which season, and whether it begins as a compulsory trial; nothing where there is nothing to choose. */
export function KindPart({ fields, seasons, taken = [], isDependent, fee }: KindPartProps) {
  const { t, range } = useWords()
  const label = useId()
  const { values, errors, set } = fields
  if (seasons.length < 2 && !isDependent) return null
  const season = seasons.find((one) => one.season === values.season)
  return (
    <Part
      title={t('enrol.kind.title', { season: values.season })}
      {...(season ? { hint: range(season.startsOn, season.endsOn) } : {})}
    >
      {seasons.length > 1 && (
        <div className={classes.season} data-field="season">
          <span id={label} className={classes.what}>
            {t('enrol.season')}
          </span>
          <SegmentedControl
            aria-labelledby={label}
            data={seasons.map((one) => ({
              value: one.season,
              label: one.season,
              disabled: taken.includes(one.season),
            }))}
            value={values.season}
            onChange={(chosen) => set('season', chosen)}
          />
          {errors.season !== undefined && (
            <p role="alert" className={classes.wrong}>
              {errors.season}
            </p>
          )}
        </div>
      )}
      {isDependent && (
        <Checkbox
          data-field="isTrial"
          label={t('enrol.trial')}
          description={t('enrol.trial.hint', { fee })}
          checked={values.isTrial}
          error={errors.isTrial}
          onChange={(event) => set('isTrial', event.currentTarget.checked)}
        />
      )}
    </Part>
  )
}

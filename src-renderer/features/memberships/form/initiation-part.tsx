import { Select } from '@mantine/core'
import type { Admission } from '../../../../src-shared/domain/trials.ts'
import type { TrainingId } from '../../../../src-shared/kernel/brand.ts'
import { searching } from '../../../ui/searching.ts'
import { useWords } from '../../../ui/words.tsx'
import { EquipmentField, TrialBox } from '../../trials/candidate-row.tsx'
import type { Initiation } from '../../trials/initiation-select.tsx'
import type { ChildValues } from './child-values.ts'
import classes from './form.module.css'
import { Part } from './part.tsx'
import { isTrialTicked } from './trial-rule.ts'
import { type Fields, intoView } from './use-fields.ts'

type InitiationPartProps = {
  readonly fields: Fields<ChildValues>
  readonly initiations: readonly Initiation[]
  /** What the rules allow at the chosen one. */
  readonly admission: Admission | undefined
}

/** Where the child comes first, and whether on the free trial. */
export function InitiationPart({ fields, initiations, admission }: InitiationPartProps) {
  const { t, day } = useWords()
  const { values, errors, set } = fields
  const options = initiations.map(({ trainingId, typeName: type, day: on, startTime: time, trainerName, free }) => ({
    value: trainingId,
    label: t('trials.option', {
      ...{ day: day(on), time, type, trainer: trainerName },
      free: t('trials.option.free', { count: Math.max(0, free) }),
    }),
    disabled: free <= 0,
  }))
  return (
    <Part title={t('enrol.initiation.title')} hint={t('enrol.initiation.hint')}>
      {options.length === 0 && <p className={classes.quiet}>{t('trials.none')}</p>}
      {options.length > 0 && (
        <Select<TrainingId>
          data-field="trainingId"
          label={t('trials.initiation')}
          placeholder={t('enrol.initiation.choose')}
          searchable
          {...searching}
          clearable
          clearButtonProps={{ 'aria-label': t('enrol.initiation.clear') }}
          nothingFoundMessage={t('enrol.initiation.no-match')}
          openOnFocus={false}
          selectFirstOptionOnChange
          maxDropdownHeight={220}
          comboboxProps={{ withinPortal: false }}
          classNames={{ option: classes.choice }}
          data={options}
          value={values.trainingId}
          error={errors.trainingId ?? (admission?.may === false && t('enrol.initiation.other-season'))}
          onChange={(id) => set('trainingId', id)}
        />
      )}
      {admission?.may && (
        <div className={classes.booking} ref={intoView}>
          <Trial fields={fields} admission={admission} />
          <EquipmentField
            name={values.givenName}
            value={values.equipment}
            onChange={(text) => set('equipment', text)}
          />
        </div>
      )}
    </Part>
  )
}

type TrialProps = {
  readonly fields: Fields<ChildValues>
  readonly admission: Extract<Admission, { readonly may: true }>
}

/** TRI-2: ticked and required, offered and not ticked, or not needed; in each case why. */
function Trial({ fields, admission }: TrialProps) {
  const { t } = useWords()
  const { values, errors, set } = fields
  return (
    <div className={classes.stack}>
      <p className={classes.what}>{t(`trials.as.${admission.as}`)}</p>
      {admission.trial !== 'none' && (
        <div data-field="usesTrial">
          <TrialBox
            name={values.givenName}
            isRequired={admission.trial === 'required'}
            isTicked={isTrialTicked(admission, values.usesTrial)}
            onTick={(isTicked) => set('usesTrial', isTicked)}
          />
        </div>
      )}
      {errors.usesTrial !== undefined && (
        <p role="alert" className={classes.wrong}>
          {errors.usesTrial}
        </p>
      )}
    </div>
  )
}

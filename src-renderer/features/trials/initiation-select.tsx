import { Select } from '@mantine/core'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './initiation.module.css'

export type Initiation = Awaited<ReturnType<Desk['trials']['initiations']>>[number]

type InitiationSelectProps = {
  readonly initiations: readonly Initiation[]
  readonly value: TrainingId
  readonly onChange: (id: TrainingId) => void
}

/** The initiations to come with the room there is in each. */
export function InitiationSelect({ initiations, value, onChange }: InitiationSelectProps) {
  const { t, day } = useWords()
  const labelOf = ({ typeName, day: on, startTime, trainerName }: Initiation) =>
    t('trials.option', { day: day(on), time: startTime, type: typeName, trainer: trainerName })
  const freeIn = new Map(initiations.map(({ trainingId, free }) => [trainingId, Math.max(0, free)]))
  return (
    <Select<TrainingId>
      label={t('trials.initiation')}
      data={initiations.map((one) => ({ value: one.trainingId, label: labelOf(one) }))}
      value={value}
      allowDeselect={false}
      maxDropdownHeight={280}
      onChange={(id) => id !== null && onChange(id)}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          <span className={classes.quiet}>{t('trials.option.free', { count: freeIn.get(option.value) ?? 0 })}</span>
        </span>
      )}
    />
  )
}

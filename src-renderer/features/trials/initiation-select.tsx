import { NativeSelect } from '@mantine/core'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { useWords } from '../../ui/words.tsx'

export type Initiation = Awaited<ReturnType<Desk['trials']['initiations']>>[number]

type InitiationSelectProps = {
  readonly initiations: readonly Initiation[]
  readonly value: TrainingId
  readonly onChange: (id: TrainingId) => void
}

/** The initiations to come with the room there is in each. */
export function InitiationSelect({ initiations, value, onChange }: InitiationSelectProps) {
  const { t, day } = useWords()
  const labelOf = ({ typeName, day: on, startTime, trainerName, free }: Initiation) =>
    t('trials.option', {
      ...{ day: day(on), time: startTime, type: typeName, trainer: trainerName },
      free: t('trials.option.free', { count: Math.max(0, free) }),
    })
  const choose = (id: string) => {
    const chosen = initiations.find(({ trainingId }) => String(trainingId) === id)
    if (chosen) onChange(chosen.trainingId)
  }
  return (
    <NativeSelect
      label={t('trials.initiation')}
      data={initiations.map((one) => ({ value: String(one.trainingId), label: labelOf(one) }))}
      value={String(value)}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  )
}

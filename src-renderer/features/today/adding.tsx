import { useState } from 'react'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useWords } from '../../ui/words.tsx'
import { PersonSelect } from '../schedule/person-select.tsx'
import { InitiationDialog } from '../trials/initiation-dialog.tsx'
import { AddToClassDialog } from './add-to-class-dialog.tsx'

type AddingProps = { readonly training: Training; readonly onClose: () => void }

/** Somebody comes: to a class alone, to an initiation with the household. */
export function Adding({ training, onClose }: AddingProps) {
  return training.isInitiation ? (
    <AddToInitiation training={training} onClose={onClose} />
  ) : (
    <AddToClassDialog training={training} onClose={onClose} />
  )
}

function AddToInitiation({ training, onClose }: AddingProps) {
  const { t, day } = useWords()
  const [person, choose] = useState<PersonLine | null>(null)
  if (person) return <InitiationDialog personId={person.id} trainingId={training.id} onClose={onClose} />
  return (
    <FormDialog
      title={t('roster.add.title', { type: training.typeName, day: day(training.day), time: training.startTime })}
      act={t('roster.class.add')}
      size={480}
      hasDropdown
      isBlocked
      isActing={false}
      failure={null}
      onSubmit={(event) => event.preventDefault()}
      onClose={onClose}
    >
      <PersonSelect value={person} onChange={choose} data-autofocus />
    </FormDialog>
  )
}

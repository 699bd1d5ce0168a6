import { Stack } from '@mantine/core'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useWords } from '../../ui/words.tsx'
import { PlanLines } from '../cancelling/plan-lines.tsx'
import { saySettlement } from '../cancelling/settlement-sentence.ts'
import { PersonSelect } from '../schedule/person-select.tsx'
import { useAdding } from './use-adding.ts'

type AddToClassDialogProps = { readonly training: Training; readonly onClose: () => void }

/** A walk-in: who it is, how the place would be settled, and the deed. */
export function AddToClassDialog({ training, onClose }: AddToClassDialogProps) {
  const words = useWords()
  const { t, day } = words
  const { person, choose, preview, isFull, isReady, isActing, failure, act } = useAdding(training, onClose)
  const name = person?.name ?? ''
  const actName = isFull ? 'roster.add.waiting' : 'roster.add.act'
  return (
    <FormDialog
      title={t('roster.add.title', { type: training.typeName, day: day(training.day), time: training.startTime })}
      act={person ? t(actName, { name }) : t('roster.class.add')}
      size={480}
      hasDropdown
      isBlocked={!isReady}
      isActing={isActing}
      failure={failure}
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
      onClose={onClose}
    >
      <Stack gap={16}>
        <PersonSelect value={person} onChange={choose} data-autofocus />
        <div role="status">
          {preview.data && person && (
            <PlanLines
              lines={[
                { tone: 'plain', text: saySettlement(preview.data.settlement, words) },
                { tone: 'plain', text: t('roster.add.free', { count: preview.data.free }) },
              ]}
            />
          )}
        </div>
        {preview.error && <FailureText error={preview.error} />}
      </Stack>
    </FormDialog>
  )
}

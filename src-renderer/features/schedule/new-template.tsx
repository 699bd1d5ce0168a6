import type { Day, WallTime, Weekday } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { Dialog } from '../automation/dialog.tsx'
import { TemplateForm } from './template-form.tsx'
import { newValues } from './template-values.ts'

type NewSlot = { readonly weekday: Weekday; readonly startTime: WallTime }
type Props = { readonly slot: NewSlot | null; readonly today: Day; readonly onClose: () => void }

export function NewTemplate({ slot, today, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog opened={slot !== null} onClose={onClose} size={560} title={t('schedule.templates.new')}>
      {slot && <CreateForm slot={slot} today={today} onClose={onClose} />}
    </Dialog>
  )
}

function CreateForm({ slot, today, onClose }: Props & { readonly slot: NewSlot }) {
  const { desk } = useDesk()
  const { t } = useWords()
  const create = useCommand(desk.templates.create)
  return (
    <TemplateForm
      ownId={null}
      initial={newValues(slot.weekday, slot.startTime, today)}
      submit={t('schedule.template.create')}
      isPending={create.isPending}
      failure={create.error && <FailureText error={create.error} />}
      onSubmit={(fields) => create.mutate(fields, { onSuccess: onClose })}
      onCancel={onClose}
    />
  )
}

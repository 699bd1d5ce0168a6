import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { PersonFieldset } from './person-fieldset.tsx'
import { isWithoutField, newPerson, showAtField, usePersonForm } from './person-form.ts'

type AddPersonDialogProps = {
  /** What was searched for, when nobody of that name was found. */
  readonly typedName: string
  readonly today: Day
  readonly onClose: () => void
  readonly onAdded: (id: PersonId) => void
}

export function AddPersonDialog({ typedName, today, onClose, onAdded }: AddPersonDialogProps) {
  const { desk } = useDesk()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const { form, fieldsOf } = usePersonForm(newPerson(typedName), today)
  const add = useCommand(desk.people.add)
  const submit = form.onSubmit((values) =>
    add.mutate(fieldsOf(values), {
      onError: (error) => showAtField(form, words, error),
      onSuccess: ({ id }) => {
        const name = [values.givenName, values.familyName].join(' ').trim()
        tell(t('people.added', { name }))
        onClose()
        onAdded(id)
      },
    }),
  )
  return (
    <FormDialog
      title={t('people.add')}
      act={t('people.add.act')}
      isActing={add.isPending}
      failure={isWithoutField(add.error) ? add.error : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonFieldset form={form} today={today} self={null} guardian={null} />
    </FormDialog>
  )
}

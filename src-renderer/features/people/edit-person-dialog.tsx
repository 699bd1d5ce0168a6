import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Profile } from '../../../src-shared/contract/people.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { PersonFieldset } from './person-fieldset.tsx'
import {
  isWithoutField,
  type PersonForm,
  type PersonValues,
  showAtField,
  usePersonForm,
  valuesOf,
} from './person-form.ts'

type EditPersonDialogProps = { readonly profile: Profile; readonly today: Day; readonly onClose: () => void }

export function EditPersonDialog({ profile, today, onClose }: EditPersonDialogProps) {
  const { desk, ask } = useDesk()
  const client = useQueryClient()
  const words = useWords()
  const { t, day } = words
  const tell = useTell()
  const [base, setBase] = useState(profile)
  const { form, fieldsOf } = usePersonForm(valuesOf(base, day), today)
  const edit = useCommand(desk.people.edit)
  const startAgain = async () => {
    const fresh = await client.fetchQuery(ask.people.profile.queryOptions({ input: { id: base.id }, staleTime: 0 }))
    setBase(fresh)
    takeOver(form, valuesOf(fresh, day))
  }
  const failed = (error: unknown) => {
    if (refusalIn(error)?.code === 'desk.stale-version') void startAgain()
    else showAtField(form, words, error)
  }
  const saved = () => {
    tell(t('people.saved'))
    onClose()
  }
  const submit = form.onSubmit((values) =>
    edit.mutate({ id: base.id, version: base.version, ...fieldsOf(values) }, { onError: failed, onSuccess: saved }),
  )
  const guardian = base.guardianId !== null ? { id: base.guardianId, name: base.guardianName ?? '' } : null
  return (
    <FormDialog
      title={t('people.edit.title', { name: base.name })}
      act={t('people.edit.save')}
      isActing={edit.isPending}
      failure={isWithoutField(edit.error) ? edit.error : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonFieldset form={form} today={today} self={base.id} guardian={guardian} />
    </FormDialog>
  )
}

/** Shows what somebody else wrote meanwhile, but leaves standing what was typed here. */
function takeOver(form: PersonForm, fresh: PersonValues): void {
  const typed = form.getValues()
  const kept = Object.fromEntries(Object.entries(typed).filter(([field]) => form.isDirty(field)))
  form.setInitialValues(fresh)
  form.setValues({ ...fresh, ...kept })
}

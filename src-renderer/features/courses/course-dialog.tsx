import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { CourseFieldset } from './course-fieldset.tsx'
import {
  type CourseForm,
  type CourseValues,
  isWithoutField,
  showAtField,
  useCourseForm,
  useCourseValues,
} from './course-values.ts'
import { ToldPeople } from './told-people.tsx'

type CourseDialogProps = {
  /** Null offers a new one. */
  readonly course: Course | null
  readonly today: Day
  readonly onClose: () => void
  readonly onCreated?: (id: CourseId) => void
}

/** SES-1: offers a session, or changes one; who will be told of new days or another place is said before it is saved. */
export function CourseDialog({ course, today, onClose, onCreated }: CourseDialogProps) {
  const { desk, ask } = useDesk()
  const client = useQueryClient()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const valuesOf = useCourseValues()
  const [base, setBase] = useState(course)
  const { form, fieldsOf } = useCourseForm(base, valuesOf(course), today)
  const create = useCommand(desk.courses.create)
  const edit = useCommand(desk.courses.edit)
  const failure = create.error ?? edit.error
  const startAgain = async (id: CourseId) => {
    const fresh = await client.fetchQuery(ask.courses.byId.queryOptions({ input: { id }, staleTime: 0 }))
    setBase(fresh)
    takeOver(form, valuesOf(fresh))
  }
  const onError = (error: unknown) => {
    if (base && refusalIn(error)?.code === 'desk.stale-version') void startAgain(base.id)
    else showAtField(form, words, error)
  }
  const submit = form.onSubmit((values) => {
    const fields = fieldsOf(values)
    if (!fields) return
    if (base) {
      const saved = ({ told }: { readonly told: number }) => {
        tell(t('courses.saved', { told }))
        onClose()
      }
      return edit.mutate({ id: base.id, version: base.version, ...fields }, { onError, onSuccess: saved })
    }
    const created = ({ id }: { readonly id: CourseId }) => {
      tell(t('courses.created'))
      onClose()
      onCreated?.(id)
    }
    create.mutate(fields, { onError, onSuccess: created })
  })
  return (
    <FormDialog
      title={course ? t('courses.form.edit', { title: course.title }) : t('courses.form.new')}
      act={t(course ? 'courses.form.save' : 'courses.form.create')}
      isActing={create.isPending || edit.isPending}
      failure={isWithoutField(failure) ? failure : null}
      foot={base && <ToldPeople course={base} values={form.values} today={today} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <CourseFieldset form={form} today={today} isNew={course === null} />
    </FormDialog>
  )
}

/** Shows what somebody else wrote meanwhile, but leaves standing what was typed here. */
function takeOver(form: CourseForm, fresh: CourseValues): void {
  const typed = form.getValues()
  const kept = Object.fromEntries(Object.entries(typed).filter(([field]) => form.isDirty(field)))
  form.setInitialValues(fresh)
  form.setValues({ ...fresh, ...kept })
}

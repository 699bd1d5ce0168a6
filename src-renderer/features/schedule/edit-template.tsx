import type { Template } from '../../../src-shared/contract/schedule.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { TemplateForm } from './template-form.tsx'
import { valuesOf } from './template-values.ts'

/** Changes a template. Whoever was overtaken by somebody else sees the new state, and why. */
export function EditTemplate({ template }: { readonly template: Template }) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const edit = useCommand(desk.templates.edit)
  const { id, version, weekday, startTime, durationMinutes, typeId, trainerId, roomId } = template
  const { validFrom, validUntil, isActive } = template
  const fields = {
    weekday,
    startTime,
    durationMinutes,
    typeId,
    trainerId,
    roomId,
    validFrom,
    validUntil,
    isActive,
  }
  return (
    <TemplateForm
      key={version}
      ownId={id}
      initial={valuesOf(fields)}
      submit={t('schedule.template.save')}
      isPending={edit.isPending}
      failure={edit.error && <FailureText error={edit.error} />}
      onSubmit={(next) => edit.mutate({ id, version, ...next }, { onSuccess: () => tell(t('schedule.saved')) })}
    />
  )
}

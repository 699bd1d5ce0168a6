import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Profile } from '../../../src-shared/contract/people.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { type Guardian, GuardianSelect } from '../people/guardian-select.tsx'
import { isAboutGuardian, useStaleProfile } from './guardian-fault.ts'

type MoveDialogProps = { readonly profile: Profile; readonly onClose: () => void }

/** A dependent comes into somebody else's care. */
export function MoveDialog({ profile, onClose }: MoveDialogProps) {
  const { desk } = useDesk()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const heardStale = useStaleProfile()
  const [guardian, setGuardian] = useState<Guardian | null>(null)
  const [isAsked, setAsked] = useState(false)
  const move = useCommand(desk.households.move)
  const { id: personId, version, name, guardianName } = profile
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (guardian === null) return
    const moved = () => {
      tell(t('household.moved', { name, guardian: guardian.name }))
      onClose()
    }
    move.mutate({ personId, version, guardianId: guardian.id }, { onSuccess: moved, onError: heardStale })
  }
  const isNobody = isAsked && guardian === null
  const fault = isAboutGuardian(move.error) ? sayFailure(words, move.error) : isNobody && t('desk.field.needed')
  return (
    <FormDialog
      title={t('household.move.title', { name })}
      act={t('household.move.act')}
      size={480}
      hasDropdown
      isActing={move.isPending}
      failure={isAboutGuardian(move.error) ? null : move.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <GuardianSelect
          label={t('household.move.field')}
          description={t('household.move.field-hint')}
          isFirst
          self={personId}
          guardian={null}
          value={guardian?.id ?? null}
          error={fault}
          onChange={(id, chosen) => {
            move.reset()
            setGuardian(id === null ? null : chosen)
          }}
        />
        <Text size="sm">{t('household.move.stays', { guardian: guardianName ?? '' })}</Text>
      </Stack>
    </FormDialog>
  )
}

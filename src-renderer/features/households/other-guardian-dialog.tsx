import { useState } from 'react'
import type { HouseholdMember } from '../../../src-shared/contract/households.ts'
import type { Profile } from '../../../src-shared/contract/people.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { GuardianSelect } from '../people/guardian-select.tsx'
import { isAboutGuardian, useStaleProfile } from './guardian-fault.ts'

type OtherGuardianDialogProps = {
  readonly profile: Profile
  readonly members: readonly HouseholdMember[]
  readonly onClose: () => void
}

/** Who else is called about a dependent. */
export function OtherGuardianDialog({ profile, members, onClose }: OtherGuardianDialogProps) {
  const { desk } = useDesk()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const heardStale = useStaleProfile()
  const { id: personId, version, name } = profile
  const [otherGuardianId, setOther] = useState(profile.otherGuardianId)
  const set = useCommand(desk.households.setOtherGuardian)
  const present = members.find(({ id }) => id === profile.otherGuardianId)
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const saved = () => {
      tell(t('household.other.saved'))
      onClose()
    }
    set.mutate({ personId, version, otherGuardianId }, { onSuccess: saved, onError: heardStale })
  }
  return (
    <FormDialog
      title={t('household.other.title', { name })}
      act={t('people.edit.save')}
      size={480}
      hasDropdown
      isActing={set.isPending}
      failure={isAboutGuardian(set.error) ? null : set.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <GuardianSelect
        label={t('household.other.field')}
        description={t('household.other.field-hint')}
        isFirst
        self={personId}
        guardian={present ? { id: present.id, name: present.name } : null}
        value={otherGuardianId}
        error={isAboutGuardian(set.error) && sayFailure(words, set.error)}
        onChange={(id) => {
          set.reset()
          setOther(id)
        }}
      />
    </FormDialog>
  )
}

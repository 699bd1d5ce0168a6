import { useLocation } from 'wouter'
import type { Profile } from '../../../../src-shared/contract/people.ts'
import { soon } from '../../../ui/soon.tsx'
import type { FamilyDeed } from './use-family-deeds.ts'

const InitiationDialog = soon(async () => (await import('../../trials/initiation-dialog.tsx')).InitiationDialog)
const NewChildDialog = soon(async () => (await import('../../memberships/form/new-child-dialog.tsx')).NewChildDialog)
const BookForDialog = soon(async () => (await import('../../bookings/book-for-dialog.tsx')).BookForDialog)
const EnrolDialog = soon(async () => (await import('../../memberships/form/enrol-dialog.tsx')).EnrolDialog)

type FamilyDialogProps = {
  readonly deed: FamilyDeed
  readonly person: Pick<Profile, 'id' | 'name' | 'guardianId'>
  readonly onClose: () => void
}

/** The forms of a person and their household; a child is added under the guardian, also from another child's page. */
export function FamilyDialog({ deed, person: { id, name, guardianId }, onClose }: FamilyDialogProps) {
  const [, go] = useLocation()
  switch (deed) {
    case 'initiation':
      return <InitiationDialog personId={id} onClose={onClose} />
    case 'child':
      return (
        <NewChildDialog guardianId={guardianId ?? id} onClose={onClose} onDone={(child) => go(`/people/${child}`)} />
      )
    case 'enrol':
      return <EnrolDialog personId={id} onClose={onClose} />
    case 'book':
      return <BookForDialog person={{ id, name }} onClose={onClose} />
  }
}

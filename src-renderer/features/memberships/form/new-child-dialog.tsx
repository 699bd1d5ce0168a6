import { useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../../client/desk-context.tsx'
import { useWords } from '../../../ui/words.tsx'
import { NewChildForm } from './new-child-form.tsx'
import { useRecords } from './use-records.ts'
import { WaitingDialog } from './waiting-dialog.tsx'

type NewChildDialogProps = {
  /** Who answers for the child; null: chosen in the form. */
  readonly guardianId: PersonId | null
  readonly onClose: () => void
  /** After the desk has kept the child, their membership and their place; the dialog has closed itself before. */
  readonly onDone?: (child: PersonId) => void
}

const daysAhead = 56

/** MEM-1: a guardian's form: the child, their membership and their first initiation, in one go. */
export function NewChildDialog({ guardianId, onClose, onDone }: NewChildDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const terms = useQuery(ask.memberships.terms.queryOptions({ input: {} }))
  const gym = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const initiations = useQuery(ask.trials.initiations.queryOptions({ input: { days: daysAhead } }))
  const guardian = useRecords(guardianId)
  if (terms.data && gym.data && initiations.data && (guardianId === null || guardian.records)) {
    const facts = {
      fixed: guardian.records,
      terms: terms.data,
      initiations: initiations.data,
      today: gym.data.today,
    }
    return <NewChildForm facts={facts} onClose={onClose} {...(onDone ? { onDone } : {})} />
  }
  return (
    <WaitingDialog
      title={t('enrol.child.title')}
      error={terms.error ?? gym.error ?? initiations.error ?? guardian.error}
      retry={() => Promise.all([terms.refetch(), gym.refetch(), initiations.refetch(), guardian.retry()])}
      onClose={onClose}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../../client/desk-context.tsx'
import { Empty } from '../../../ui/states.tsx'
import { useWords } from '../../../ui/words.tsx'
import { EnrolForm } from './enrol-form.tsx'
import { useRecords } from './use-records.ts'
import { WaitingDialog } from './waiting-dialog.tsx'

type EnrolDialogProps = {
  readonly personId: PersonId
  /** The season that is chosen from the start, when it is on sale. */
  readonly season?: string
  readonly onClose: () => void
  /** After the desk has written it down; the dialog has closed itself before. */
  readonly onDone?: () => void
}

/** MEM-1: makes somebody the desk knows a member of a season, also once more. */
export function EnrolDialog({ personId, season, onClose, onDone }: EnrolDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const terms = useQuery(ask.memberships.terms.queryOptions({ input: {} }))
  const gym = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const { records, error, retry } = useRecords(personId)
  const name = records?.profile.name ?? ''
  const isThere = terms.data && gym.data && records
  const taken = records?.memberships.filter(({ state }) => state !== 'cancelled').map((one) => one.season) ?? []
  const open = terms.data?.seasons.filter((one) => !taken.includes(one.season)) ?? []
  const first = open.find((one) => one.season === season) ?? open[0]
  if (isThere && first) {
    const facts = { records, terms: terms.data, season: first.season, today: gym.data.today }
    return <EnrolForm facts={facts} taken={taken} onClose={onClose} {...(onDone ? { onDone } : {})} />
  }
  return (
    <WaitingDialog
      title={t('enrol.title', { name })}
      error={terms.error ?? gym.error ?? error}
      retry={() => Promise.all([terms.refetch(), gym.refetch(), retry()])}
      onClose={onClose}
    >
      {isThere && <Empty title={t('enrol.all-there', { name })} hint={t('enrol.all-there.hint')} />}
    </WaitingDialog>
  )
}

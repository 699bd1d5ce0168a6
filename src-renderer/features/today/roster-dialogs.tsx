import { useEffect } from 'react'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { soon } from '../../ui/soon.tsx'
import type { RosterControl } from './use-roster.ts'

const afterTheFirstScreen = 1_000
const fetchAdding = () => import('./adding.tsx')
const fetchCancelling = () => import('../cancelling/cancel-place-dialog.tsx')
const Adding = soon(() => fetchAdding().then((m) => m.Adding))
const CancelPlaceDialog = soon(() => fetchCancelling().then((m) => m.CancelPlaceDialog))
const CancelClassDialog = soon(() => import('../cancelling/cancel-class-dialog.tsx').then((m) => m.CancelClassDialog))
const SubstituteDialog = soon(() => import('../cancelling/substitute-dialog.tsx').then((m) => m.SubstituteDialog))
const AcceptDialog = soon(() => import('../waiting-list/accept-dialog.tsx').then((m) => m.AcceptDialog))
const LeaveDialog = soon(() => import('../waiting-list/leave-dialog.tsx').then((m) => m.LeaveDialog))
const WhyDialog = soon(() => import('../subscriptions/why-dialog.tsx').then((m) => m.WhyDialog))
const InvoiceDialog = soon(() => import('../money/invoice-dialog.tsx').then((m) => m.InvoiceDialog))
const PaperDialog = soon(() => import('../money/paper-dialog.tsx').then((m) => m.PaperDialog))

type RosterDialogsProps = { readonly control: RosterControl; readonly today: Day }

/** Whatever is open above the roster; each is fetched when it is first needed. */
export function RosterDialogs({ control, today }: RosterDialogsProps) {
  const { opened, training, close } = control
  useFetchedInTime()
  switch (opened?.what) {
    case 'add':
      return <Adding training={training} onClose={close} />
    case 'substitute':
      return <SubstituteDialog training={training} today={today} onClose={close} />
    case 'cancel-class':
      return <CancelClassDialog training={training} onClose={close} onCancelled={control.closeClass} />
    case 'print':
      return <PaperDialog paper={{ kind: 'roster', id: training.id }} onClose={close} />
    case 'cancel':
    case 'explain':
    case 'take-in':
      return <PlaceDialogs control={control} />
    default:
      return null
  }
}

/** What is typed after N goes into the dialog: the two that are needed most are there before anybody asks. */
function useFetchedInTime(): void {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([fetchAdding(), fetchCancelling()]), afterTheFirstScreen)
    return () => clearTimeout(timer)
  }, [])
}

function PlaceDialogs({ control }: { readonly control: RosterControl }) {
  const { opened, training, inClass, waiting, cancelled, close, closeGone } = control
  if (!opened || !('id' in opened)) return null
  const entry = [...inClass, ...waiting, ...cancelled].find(({ id }) => id === opened.id)
  if (!entry) return null
  const gone = () => closeGone(entry.id)
  if (opened.what === 'take-in')
    return <AcceptDialog place={placeOf(entry, training)} onClose={close} onAccepted={gone} />
  if (opened.what === 'cancel' && entry.state === 'waitlisted')
    return <LeaveDialog place={placeOf(entry, training)} onClose={close} onLeft={gone} />
  if (opened.what === 'cancel')
    return <CancelPlaceDialog training={training} entry={entry} onClose={close} onCancelled={gone} />
  if (entry.session) return <WhyDialog id={entry.session.subscriptionId} onClose={close} />
  return entry.invoice && <InvoiceDialog id={entry.invoice.id} onClose={close} />
}

const placeOf = (
  { id, personId, name, waiting }: RosterEntry,
  { typeName, day, startTime, ...training }: Training,
) => ({
  attendanceId: id,
  personId,
  name,
  trainingId: training.id,
  typeName,
  day,
  startTime,
  offer: waiting?.offer ?? null,
})

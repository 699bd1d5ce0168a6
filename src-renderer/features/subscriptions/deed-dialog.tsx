import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { InvoiceDialog } from '../money/invoice-dialog.tsx'
import { PaymentDialog } from '../money/payment-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { canFreeze } from './current.ts'
import type { Deed, SubscriptionDeed } from './deeds.ts'
import { EditDialog } from './edit-dialog.tsx'
import { FreezeDialog } from './freeze-dialog.tsx'
import { RecountDialog } from './recount-dialog.tsx'
import { SaleDialog } from './sale-dialog.tsx'
import { UnfreezeDialog } from './unfreeze-dialog.tsx'
import { WhyDialog } from './why-dialog.tsx'

type DeedDialogProps = {
  readonly deed: Deed
  readonly person: { readonly id: PersonId; readonly name: string }
  /** As they are now: a dialog goes on from the newest state when somebody else was faster. */
  readonly subscriptions: readonly Subscription[]
  readonly today: Day
  readonly onClose: () => void
}

/** The one dialog that a person's page has open. */
export function DeedDialog({ deed, person, subscriptions, today, onClose }: DeedDialogProps) {
  if (deed.what === 'sell')
    return <SaleDialog personId={person.id} name={person.name} today={today} onClose={onClose} />
  if (deed.what === 'take') return <PaymentDialog personId={person.id} invoiceId={deed.invoiceId} onClose={onClose} />
  if (deed.what === 'invoice') return <InvoiceDialog id={deed.id} onClose={onClose} />
  const subscription = subscriptions.find(({ id }) => id === deed.id)
  if (!subscription) return null
  return <SubscriptionDialog what={deed.what} subscription={subscription} {...{ subscriptions, today, onClose }} />
}

type SubscriptionDialogProps = Pick<DeedDialogProps, 'subscriptions' | 'today' | 'onClose'> & {
  readonly what: SubscriptionDeed
  readonly subscription: Subscription
}

function SubscriptionDialog({ what, subscription, subscriptions, today, onClose }: SubscriptionDialogProps) {
  const one = { subscription, onClose }
  switch (what) {
    case 'why':
      return <WhyDialog id={subscription.id} onClose={onClose} />
    case 'freeze': {
      const others = subscriptions.filter((other) => other !== subscription && canFreeze(other))
      return <FreezeDialog subscriptions={[subscription, ...others]} today={today} onClose={onClose} />
    }
    case 'unfreeze':
      return <UnfreezeDialog {...one} today={today} />
    case 'edit':
      return <EditDialog {...one} today={today} />
    case 'cancel':
      return <CancelDialog {...one} />
    case 'correct':
      return <CorrectDialog {...one} />
    case 'recount':
      return <RecountDialog {...one} />
  }
}

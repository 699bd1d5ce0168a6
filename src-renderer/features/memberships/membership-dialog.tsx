import { soon } from '../../ui/soon.tsx'
import { InvoiceDialog } from '../money/invoice-dialog.tsx'
import { PaymentDialog } from '../money/payment-dialog.tsx'
import { BillingDialog } from './billing-dialog.tsx'
import { CancelMembershipDialog } from './cancel-membership-dialog.tsx'
import type { MembershipDeed } from './deeds.ts'
import { useMembership } from './use-membership.ts'

const CertificateDialog = soon(async () => (await import('./form/certificate-dialog.tsx')).CertificateDialog)

type MembershipDialogProps = { readonly deed: MembershipDeed; readonly onClose: () => void }

/** The one dialog that is open for a membership. */
export function MembershipDialog({ deed: { what, membership: held }, onClose }: MembershipDialogProps) {
  const membership = useMembership(held)
  const one = { membership, onClose }
  switch (what) {
    case 'convert':
    case 'bill':
      return <BillingDialog what={what} {...one} />
    case 'take':
      return <PaymentDialog personId={held.personId} invoiceId={held.invoice?.id ?? null} onClose={onClose} />
    case 'invoice':
      return held.invoice && <InvoiceDialog id={held.invoice.id} onClose={onClose} />
    case 'certificate':
      return <CertificateDialog {...one} />
    case 'cancel':
      return <CancelMembershipDialog {...one} />
  }
}

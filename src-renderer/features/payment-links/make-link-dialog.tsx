import { useState } from 'react'
import type { InvoiceId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { LinkDialog } from './link-dialog.tsx'
import { MakeLinkForm } from './make-link-form.tsx'

type MakeLinkDialogProps = { readonly invoiceId: InvoiceId; readonly onClose: () => void }

/** Makes a payment link for an unpaid invoice, and shows it. */
export function MakeLinkDialog({ invoiceId, onClose }: MakeLinkDialogProps) {
  const [made, setMade] = useState<PaymentLinkId | null>(null)
  if (made !== null) return <LinkDialog linkId={made} onClose={onClose} />
  return <MakeLinkForm invoiceId={invoiceId} onMade={setMade} onClose={onClose} />
}

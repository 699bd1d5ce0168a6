import type { Membership } from '../../../src-shared/contract/memberships.ts'
import type { InvoiceId } from '../../../src-shared/kernel/brand.ts'

/** Something that is done with one membership; `take` takes the payment of its invoice. */
export type MembershipDeed = {
  readonly what: 'convert' | 'bill' | 'take' | 'invoice' | 'certificate' | 'cancel'
  readonly membership: Membership
}

/** The invoice that waits for money; null where none does. */
export const unpaidInvoice = ({ invoice }: Pick<Membership, 'invoice'>): InvoiceId | null =>
  invoice?.state === 'unpaid' ? invoice.id : null

/** Neither over nor cancelled: it counts, or will when its season begins. */
export const isLive = ({ state }: Pick<Membership, 'state'>): boolean => state !== 'expired' && state !== 'cancelled'

/** What is missing for a membership to be in order, most pressing first. */
export type Lack = 'certificate' | 'health' | 'consent' | 'invoice'

export function lacksOf(membership: Membership): readonly Lack[] {
  if (!isLive(membership)) return []
  const lacks: Lack[] = []
  if (membership.lacksCertificate) lacks.push('certificate')
  if (membership.healthConcerns === null) lacks.push('health')
  if (membership.consentedOn === null) lacks.push('consent')
  if (membership.canBill) lacks.push('invoice')
  return lacks
}

/** How a certificate reads in a line. */
export type CertificateStanding = 'missing' | 'not-needed' | 'ended' | 'until' | 'no-end'

export function certificateStanding({
  certificate,
  lacksCertificate,
}: Pick<Membership, 'certificate' | 'lacksCertificate'>): CertificateStanding {
  if (certificate === null) return lacksCertificate ? 'missing' : 'not-needed'
  if (!certificate.isValid) return certificate.until === null ? 'missing' : 'ended'
  return certificate.until === null ? 'no-end' : 'until'
}

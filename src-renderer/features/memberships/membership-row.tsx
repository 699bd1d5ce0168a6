import { Link } from 'wouter'
import type { Membership } from '../../../src-shared/contract/memberships.ts'
import { useWords } from '../../ui/words.tsx'
import { InvoiceStateMark } from '../money/invoice-state.tsx'
import { MembershipMark } from '../people/membership-mark.tsx'
import { CertificateText } from './certificate-text.tsx'
import type { MembershipDeed } from './deeds.ts'
import { MembershipMenu } from './membership-menu.tsx'
import classes from './memberships.module.css'

type MembershipRowProps = { readonly membership: Membership; readonly onDeed: (deed: MembershipDeed) => void }

export function MembershipRow({ membership, onDeed }: MembershipRowProps) {
  const { t, day, money } = useWords()
  const { personId, personName, state, startsOn, endsOn, priceMinor, invoice } = membership
  return (
    <tr>
      <td>
        <Link href={`/people/${personId}`} className={classes.person}>
          {personName}
        </Link>
      </td>
      <td>
        <MembershipMark state={state} />
      </td>
      <td className={classes.plain}>
        {t('people.places.between', { from: day(startsOn, 'number'), until: day(endsOn, 'number') })}
      </td>
      <td className={classes.amount}>{money(priceMinor)}</td>
      <td>
        {membership.canBill && <span className={classes.quiet}>{t('memberships.invoice.none')}</span>}
        {invoice && (
          <span className={classes.pair}>
            <button
              type="button"
              className={classes.figure}
              aria-label={t('money.invoice.explain', { amount: money(invoice.amountMinor), number: invoice.number })}
              onClick={() => onDeed({ what: 'invoice', membership })}
            >
              {invoice.number}
            </button>
            <InvoiceStateMark state={invoice.state} />
          </span>
        )}
      </td>
      <td>
        <CertificateText membership={membership} />
      </td>
      <td className={classes.actions}>
        <MembershipMenu membership={membership} onDeed={onDeed} />
      </td>
    </tr>
  )
}

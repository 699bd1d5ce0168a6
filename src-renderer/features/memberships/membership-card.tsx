import { Button } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Membership } from '../../../src-shared/contract/memberships.ts'
import { useWords } from '../../ui/words.tsx'
import { InvoiceStateMark } from '../money/invoice-state.tsx'
import { MembershipMark } from '../people/membership-mark.tsx'
import { CertificateText } from './certificate-text.tsx'
import { type Lack, lacksOf, type MembershipDeed, unpaidInvoice } from './deeds.ts'
import { CertificateLink } from './form/certificate-link.tsx'
import classes from './membership-card.module.css'
import { MembershipMenu } from './membership-menu.tsx'

type MembershipCardProps = { readonly membership: Membership; readonly onDeed: (deed: MembershipDeed) => void }

/** One season of one person: its state, what is missing, its bill, and what can be done. */
export function MembershipCard({ membership, onDeed }: MembershipCardProps) {
  const { t, range } = useWords()
  const { season, state, startsOn, endsOn, cancelReason } = membership
  return (
    <article className={classes.card} aria-label={t('people.memberships.season', { season })}>
      <div className={classes.line}>
        <span className={classes.season}>{t('people.memberships.season', { season })}</span>
        <span className={classes.end}>
          <MembershipMark state={state} />
          <MembershipMenu membership={membership} onDeed={onDeed} />
        </span>
      </div>
      <p className={classes.quiet}>{range(startsOn, endsOn)}</p>
      {state === 'trial' && (
        <p className={classes.note}>
          <IconInfoCircle size={14} aria-hidden />
          {t('memberships.trial-hint')}
        </p>
      )}
      {cancelReason !== null && <p className={classes.quiet}>{t('memberships.reason', { reason: cancelReason })}</p>}
      {lacksOf(membership).map((lack) => (
        <LackLine key={lack} lack={lack} onAdd={() => onDeed({ what: 'certificate', membership })} />
      ))}
      <Bill membership={membership} onDeed={onDeed} />
      {membership.certificate !== null && (
        <p className={classes.line}>
          <span className={classes.quiet}>{t('memberships.col.certificate')}</span>
          <span className={classes.end}>
            <CertificateText membership={membership} />
            <CertificateLink membership={membership} />
          </span>
        </p>
      )}
    </article>
  )
}

function LackLine({ lack, onAdd }: { readonly lack: Lack; readonly onAdd: () => void }) {
  const { t } = useWords()
  return (
    <p className={classes.note} data-lack>
      <IconAlertTriangle size={14} aria-hidden />
      <span>{t(`memberships.lacks.${lack}`)}</span>
      {lack === 'certificate' && (
        <Button variant="default" size="compact-xs" className={classes.push} onClick={onAdd}>
          {t('memberships.lacks.certificate-add')}
        </Button>
      )}
    </p>
  )
}

function Bill({ membership, onDeed }: MembershipCardProps) {
  const { t, money } = useWords()
  const { invoice } = membership
  if (invoice === null) return null
  const amount = money(invoice.amountMinor)
  const { number } = invoice
  return (
    <p className={classes.line}>
      <button
        type="button"
        className={classes.figure}
        aria-label={t('money.invoice.explain', { amount, number })}
        onClick={() => onDeed({ what: 'invoice', membership })}
      >
        {t('money.invoice.number', { number })}
      </button>
      <span className={classes.end}>
        <InvoiceStateMark state={invoice.state} />
        {unpaidInvoice(membership) === null ? (
          <span className={classes.amount}>{amount}</span>
        ) : (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t('memberships.pay-of', { number, amount })}
            onClick={() => onDeed({ what: 'take', membership })}
          >
            {t('memberships.pays', { amount })}
          </Button>
        )}
      </span>
    </p>
  )
}

import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useWords } from '../../ui/words.tsx'
import { useInvoiceName } from '../money/invoice-name.tsx'
import classes from './payment-links.module.css'
import { useLinkAmounts } from './use-link-amounts.ts'

type LinkFactsProps = { readonly link: PaymentLink; readonly onLeave: () => void }

/** How much, what for and who, each leading to where it is at home. */
export function LinkFacts({ link, onLeave }: LinkFactsProps) {
  const { t } = useWords()
  const nameOf = useInvoiceName()
  const { asked } = useLinkAmounts()
  const { courseId, payerId, payerName, personName } = link
  const who =
    personName === payerName ? payerName : t('payment-link.for-other', { person: personName, payer: payerName })
  return (
    <div className={classes.facts}>
      <strong className={classes.amount}>{asked(link)}</strong>
      <span className={classes.about}>
        {courseId === null ? (
          <span>{nameOf(link)}</span>
        ) : (
          <Anchor component={Link} href={`/courses/${courseId}`} onClick={onLeave} inherit>
            {nameOf(link)}
          </Anchor>
        )}
        <Anchor component={Link} href={`/people/${payerId}`} onClick={onLeave} inherit>
          {who}
        </Anchor>
      </span>
    </div>
  )
}

import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useWords } from '../../ui/words.tsx'
import { StateMark } from '../today/state-mark.tsx'
import { standingOf, toneOf } from './standing.ts'

/** How a payment link stands, in a few words. */
export function LinkState({ link }: { readonly link: PaymentLink }) {
  const { t } = useWords()
  const state = standingOf(link)
  return <StateMark tone={toneOf[state]}>{t('payment-link.state', { state })}</StateMark>
}

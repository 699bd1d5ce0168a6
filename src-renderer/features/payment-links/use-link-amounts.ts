import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { formatMoney } from '../../../src-shared/kernel/money.ts'
import { locales } from '../../../src-shared/words/languages.ts'
import { useWords } from '../../ui/words.tsx'

type Received = Pick<PaymentLink, 'amountMinor' | 'currency' | 'receivedMinor' | 'receivedCurrency'>

/** What was asked for and what came, each in its own currency; as much as was asked for until something came. */
export function useLinkAmounts() {
  const { language } = useWords()
  const asked = ({ amountMinor, currency }: Received) => formatMoney(amountMinor, currency, locales[language])
  const received = (link: Received) =>
    link.receivedMinor === null || link.receivedCurrency === null
      ? asked(link)
      : formatMoney(link.receivedMinor, link.receivedCurrency, locales[language])
  return { asked, received }
}

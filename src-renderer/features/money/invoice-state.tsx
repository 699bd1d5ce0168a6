import type { Invoice } from '../../../src-shared/contract/money.ts'
import { useWords } from '../../ui/words.tsx'
import { StateMark, type Tone } from '../today/state-mark.tsx'

const tones: Readonly<Record<Invoice['state'], Tone>> = { unpaid: 'bad', paid: 'good', cancelled: 'neutral' }

export function InvoiceStateMark({ state }: { readonly state: Invoice['state'] }) {
  const { t } = useWords()
  return <StateMark tone={tones[state]}>{t('money.invoice.state', { state })}</StateMark>
}

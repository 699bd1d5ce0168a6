import type { Desk } from '../../../../src-shared/contract/index.ts'
import type { Words } from '../../../ui/words.tsx'

type Billed = Awaited<ReturnType<Desk['memberships']['enrol']>>['billed']

/** The invoice that came of it, and whether the balance has paid it; nothing where there is none. */
export const sayBilled = ({ t, money }: Words, billed: Billed): string =>
  billed === null
    ? ''
    : t('enrol.billed', { number: billed.number, amount: money(billed.amountMinor), isPaid: String(billed.isPaid) })

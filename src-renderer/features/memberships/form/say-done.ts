import type { Desk } from '../../../../src-shared/contract/index.ts'
import type { Words } from '../../../ui/words.tsx'

type Billed = Awaited<ReturnType<Desk['memberships']['enrol']>>['billed']

/** What was done, and the invoice that came of it when there is one. */
export const sayDone = ({ t, money }: Words, done: string, billed: Billed): string =>
  billed === null
    ? done
    : `${done} ${t('memberships.billed', {
        number: billed.number,
        amount: money(billed.amountMinor),
        isPaid: billed.isPaid ? 'yes' : 'no',
      })}`

import { Button, Group } from '@mantine/core'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useIsAdmin } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import type { Deed } from './decide-dialog.tsx'
import classes from './payment-links.module.css'

type DecisionsProps = { readonly link: PaymentLink; readonly onDecide: (deed: Deed) => void }

/** What an admin can do with money that waits for a decision. */
export function Decisions({ link, onDecide }: DecisionsProps) {
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  if (link.task === null || !isAdmin) return null
  const isOurCurrency = link.receivedCurrency === link.currency
  return (
    <Group gap={8} className={classes.decisions}>
      <Button variant="default" onClick={() => onDecide('refund')}>
        {t('payment-link.refund')}
      </Button>
      {isOurCurrency && (
        <Button variant="default" onClick={() => onDecide('credit')}>
          {t('payment-link.credit')}
        </Button>
      )}
      <Button variant="default" onClick={() => onDecide('settle')}>
        {t('payment-link.settle')}
      </Button>
    </Group>
  )
}

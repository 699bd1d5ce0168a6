import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../../client/desk-context.tsx'
import { FailureText } from '../../../ui/failure.tsx'
import { Section } from '../../../ui/section.tsx'
import { useWords } from '../../../ui/words.tsx'
import type { Deed } from '../../subscriptions/deeds.ts'
import classes from './profile.module.css'

type MoneyProps = { readonly personId: PersonId; readonly onDeed: (deed: Deed) => void }

/** What somebody owes and has, at a glance. */
export function Money({ personId, onDeed }: MoneyProps) {
  const { ask } = useDesk()
  const { t, money } = useWords()
  const account = useQuery(ask.accounts.of.queryOptions({ input: { personId } }))
  return (
    <Section
      title={t('money.title')}
      action={
        <Button variant="default" size="compact-xs" onClick={() => onDeed({ what: 'take', invoiceId: null })}>
          {t('money.take')}
        </Button>
      }
    >
      {account.isError && <FailureText error={account.error} />}
      {account.data && (
        <div className={classes.card}>
          <div className={classes.line}>
            <span>{t('money.balance')}</span>
            <strong>{money(account.data.balanceMinor)}</strong>
          </div>
          <div className={classes.line}>
            <span>{t('money.unpaid')}</span>
            <strong data-owed={account.data.unpaidMinor > 0 || undefined}>{money(account.data.unpaidMinor)}</strong>
          </div>
        </div>
      )}
    </Section>
  )
}

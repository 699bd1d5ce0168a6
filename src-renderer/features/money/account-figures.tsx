import { Button, Group } from '@mantine/core'
import { IconCash, IconCashBanknote, IconShoppingBag } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useIsAdmin } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import type { Account } from './account.ts'
import { BalanceDialog } from './balance-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import classes from './money.module.css'
import { PayOutDialog } from './pay-out-dialog.tsx'

type AccountFiguresProps = {
  readonly account: Account
  readonly personId: PersonId
  readonly name: string
  readonly onTake: () => void
}

type Opened = 'balance' | 'issue' | 'pay-out' | null

/** The two figures of an account and what can be done with them. */
export function AccountFigures({ account, personId, name, onTake }: AccountFiguresProps) {
  const { t, money } = useWords()
  const isAdmin = useIsAdmin()
  const [opened, setOpened] = useState<Opened>(null)
  const { payerId, payerName, balanceMinor, unpaidMinor } = account
  const close = () => setOpened(null)
  return (
    <div className={classes.figures}>
      <dl className={classes.sums}>
        <div className={classes.sum}>
          <dt>{t('money.balance')}</dt>
          <dd>
            <button
              type="button"
              className={classes.figure}
              aria-label={t('money.balance.explain', { balance: money(balanceMinor) })}
              onClick={() => setOpened('balance')}
            >
              {money(balanceMinor)}
            </button>
          </dd>
        </div>
        <div className={classes.sum}>
          <dt>{t('money.unpaid')}</dt>
          <dd data-owed={unpaidMinor > 0 || undefined}>{money(unpaidMinor)}</dd>
        </div>
        {payerId !== personId && (
          <div className={classes.sum}>
            <dt>{t('money.payer')}</dt>
            <dd>
              <Link href={`/people/${payerId}?tab=money`} className={classes.figure}>
                {payerName}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      <Group gap={8}>
        {isAdmin && balanceMinor > 0 && (
          <Button variant="default" leftSection={<IconCashBanknote size={16} />} onClick={() => setOpened('pay-out')}>
            {t('money.pay-out')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconShoppingBag size={16} />} onClick={() => setOpened('issue')}>
          {t('money.issue')}
        </Button>
        <Button variant="default" leftSection={<IconCash size={16} />} onClick={onTake}>
          {t('money.take')}
        </Button>
      </Group>
      {opened === 'balance' && <BalanceDialog payerId={payerId} payerName={payerName} onClose={close} />}
      {opened === 'issue' && <IssueDialog personId={personId} name={name} onClose={close} />}
      {opened === 'pay-out' && <PayOutDialog account={account} onClose={close} />}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { AccountFigures } from './account-figures.tsx'
import { InvoicesTable } from './invoices-table.tsx'
import classes from './money.module.css'
import { PaymentsTable } from './payments-table.tsx'

type MoneyTabProps = { readonly personId: PersonId; readonly name: string; readonly onTake: () => void }

/** The account behind a person: what is on it, what is owed, and everything that was invoiced and paid. */
export function MoneyTab({ personId, name, onTake }: MoneyTabProps) {
  const { ask } = useDesk()
  const account = useQuery(ask.accounts.of.queryOptions({ input: { personId } }))
  const links = useQuery(ask.paymentLinks.ofAccount.queryOptions({ input: { personId } })).data ?? []
  if (account.isError && !account.data) return <Failed error={account.error} retry={() => account.refetch()} />
  if (!account.data) return <Loading />
  return (
    <div className={classes.stack}>
      <AccountFigures account={account.data} personId={personId} name={name} onTake={onTake} />
      <InvoicesTable account={account.data} links={links} personId={personId} />
      <PaymentsTable payments={account.data.payments} links={links} />
    </div>
  )
}

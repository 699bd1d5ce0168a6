import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { EntryRows } from './entry-rows.tsx'
import classes from './money.module.css'

type BalanceDialogProps = { readonly payerId: PersonId; readonly payerName: string; readonly onClose: () => void }

/** Why a balance is what it is: every entry it is the sum of. */
export function BalanceDialog({ payerId, payerName, onClose }: BalanceDialogProps) {
  const { ask } = useDesk()
  const { t, money } = useWords()
  const explained = useQuery(ask.accounts.explain.queryOptions({ input: { payerId } }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('money.balance.of', { payer: payerName })}
      size={600}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {explained.isError && <Failed error={explained.error} retry={() => explained.refetch()} />}
      {explained.isPending && <Loading />}
      {explained.data && (
        <>
          <p className={classes.lead}>
            {t('money.balance.is', {
              balance: money(explained.data.balanceMinor),
              count: explained.data.entries.length,
            })}
          </p>
          {explained.data.entries.length > 0 && (
            <section
              className={classes.scroll}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
              tabIndex={0}
              data-autofocus
              aria-label={t('money.balance.entries')}
            >
              <EntryRows entries={explained.data.entries} />
            </section>
          )}
        </>
      )}
    </Modal>
  )
}

import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './subscriptions.module.css'
import { SubscriptionState } from './usage.tsx'
import { type Explained, totalSum } from './why.ts'
import { LastDay, UsedRows } from './why-rows.tsx'

type WhyDialogProps = { readonly id: SubscriptionId; readonly onClose: () => void }

/** How many sessions are used and left, and every row that figure comes from. */
export function WhyDialog({ id, onClose }: WhyDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const explained = useQuery(ask.subscriptions.explain.queryOptions({ input: { id } }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={explained.data?.subscription.planName ?? t('subscriptions.why')}
      size={620}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {explained.isError && <Failed error={explained.error} retry={() => explained.refetch()} />}
      {explained.isPending && <Loading />}
      {explained.data && <Why explained={explained.data} />}
    </Modal>
  )
}

function Why({ explained }: { readonly explained: Explained }) {
  const { t } = useWords()
  const { subscription } = explained
  const { used, total, planSessions, bonus, carriedOver } = subscription
  return (
    <div className={classes.why}>
      <p className={classes.answer}>
        <span className={classes.bigUsed}>{`${used}/${total}`}</span>
        <span>{t('subscriptions.why.left', { left: total - used })}</span>
        <SubscriptionState state={subscription.state} />
      </p>
      <section className={classes.part} aria-label={t('subscriptions.why.used')}>
        <h3 className={classes.partTitle}>{t('subscriptions.why.used')}</h3>
        <UsedRows explained={explained} />
      </section>
      <section className={classes.part} aria-label={t('subscriptions.why.total')}>
        <h3 className={classes.partTitle}>{t('subscriptions.why.total')}</h3>
        <p className={classes.line}>
          <strong className={classes.sum}>{totalSum(subscription)}</strong>
          <span>{t('subscriptions.why.parts', { planSessions, bonus, carriedOver })}</span>
        </p>
      </section>
      <section className={classes.part} aria-label={t('subscriptions.why.last-day')}>
        <h3 className={classes.partTitle}>{t('subscriptions.why.last-day')}</h3>
        <LastDay explained={explained} />
      </section>
    </div>
  )
}

import { Button, Group, Text } from '@mantine/core'
import { IconRepeat, IconSnowflake } from '@tabler/icons-react'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { useWords } from '../../ui/words.tsx'
import { InvoiceStateMark } from '../money/invoice-state.tsx'
import { CardMenu } from './card-menu.tsx'
import { canFreeze, isLive } from './current.ts'
import type { Deed, SubscriptionDeed } from './deeds.ts'
import classes from './subscriptions.module.css'
import { SubscriptionState, Usage } from './usage.tsx'

type SubscriptionCardProps = { readonly subscription: Subscription; readonly onDeed: (deed: Deed) => void }

/** One subscription: how much of it is used, until when, what it cost, and what can be done with it. */
export function SubscriptionCard({ subscription, onDeed }: SubscriptionCardProps) {
  const { t, range } = useWords()
  const { id, planName, state, startsOn, endsOn, used, total, isAutoRenew } = subscription
  const open = (what: SubscriptionDeed) => onDeed({ what, id })
  return (
    <article className={classes.card} aria-label={planName} data-quiet={!isLive(subscription) || undefined}>
      <header className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{planName}</h2>
        <SubscriptionState state={state} />
      </header>
      <Usage subscription={subscription} isBig onWhy={() => open('why')} />
      <Text size="sm" c="dimmed">
        {[range(startsOn, endsOn), isLive(subscription) && t('people.subscriptions.left', { left: total - used })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Notes subscription={subscription} isRenewing={isAutoRenew && isLive(subscription)} />
      <Price subscription={subscription} onDeed={onDeed} />
      {state !== 'cancelled' && (
        <Group gap={8} mt={4}>
          {canFreeze(subscription) && (
            <Button variant="default" size="compact-sm" onClick={() => open('freeze')}>
              {t('subscriptions.freeze')}
            </Button>
          )}
          {subscription.freezeFrom !== null && (
            <Button variant="default" size="compact-sm" onClick={() => open('unfreeze')}>
              {t('subscriptions.unfreeze')}
            </Button>
          )}
          <Button variant="default" size="compact-sm" onClick={() => open('edit')}>
            {t('subscriptions.edit')}
          </Button>
          <CardMenu subscription={subscription} onOpen={open} />
        </Group>
      )}
    </article>
  )
}

type NotesProps = { readonly subscription: Subscription; readonly isRenewing: boolean }

function Notes({ subscription: { freezeFrom, freezeUntil }, isRenewing }: NotesProps) {
  const { t, day } = useWords()
  return (
    <>
      {freezeFrom !== null && freezeUntil !== null && (
        <p className={classes.note}>
          <IconSnowflake size={14} aria-hidden />
          {t('subscriptions.frozen-from', { from: day(freezeFrom, 'number'), until: day(freezeUntil, 'number') })}
        </p>
      )}
      {isRenewing && (
        <p className={classes.note}>
          <IconRepeat size={14} aria-hidden />
          {t('subscriptions.renews')}
        </p>
      )}
    </>
  )
}

function Price({ subscription: { priceMinor, invoice }, onDeed }: SubscriptionCardProps) {
  const { t, money } = useWords()
  if (invoice === null) {
    const said =
      priceMinor === 0 ? t('subscriptions.free') : t('subscriptions.no-invoice', { price: money(priceMinor) })
    return <p className={classes.note}>{said}</p>
  }
  const { id, number, state } = invoice
  return (
    <p className={classes.price}>
      <button
        type="button"
        className={classes.figure}
        aria-label={t('money.invoice.explain', { amount: money(priceMinor), number })}
        onClick={() => onDeed({ what: 'invoice', id })}
      >
        {money(priceMinor)}
      </button>
      <span className={classes.quiet}>{t('money.invoice.number', { number })}</span>
      <InvoiceStateMark state={state} />
      {state === 'unpaid' && (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('money.invoice.pay-of', { number })}
          onClick={() => onDeed({ what: 'take', invoiceId: id })}
        >
          {t('money.invoice.pay')}
        </Button>
      )}
    </p>
  )
}

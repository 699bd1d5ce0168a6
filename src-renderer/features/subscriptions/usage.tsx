import { Progress } from '@mantine/core'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { useWords } from '../../ui/words.tsx'
import { StateMark, type Tone } from '../today/state-mark.tsx'
import { isLive } from './current.ts'
import classes from './subscriptions.module.css'

const tones: Readonly<Record<Subscription['state'], Tone>> = {
  active: 'good',
  upcoming: 'info',
  frozen: 'warn',
  completed: 'neutral',
  expired: 'neutral',
  cancelled: 'neutral',
}

export function SubscriptionState({ state }: Pick<Subscription, 'state'>) {
  const { t } = useWords()
  return <StateMark tone={tones[state]}>{t(`people.subscription.${state}`)}</StateMark>
}

type UsageProps = {
  readonly subscription: Subscription
  readonly isBig?: boolean
  /** Opens the rows behind the figure. */
  readonly onWhy: () => void
}

/** `6/11` and how much of it that is; the figure opens its explanation. */
export function Usage({ subscription, isBig = false, onWhy }: UsageProps) {
  const { t } = useWords()
  const { used, total, planName } = subscription
  return (
    <div className={classes.usage} data-big={isBig || undefined}>
      <button
        type="button"
        className={classes.used}
        aria-label={t('subscriptions.why.of', { used, total, plan: planName })}
        onClick={onWhy}
      >
        {`${used}/${total}`}
      </button>
      <Progress
        value={total === 0 ? 0 : (used / total) * 100}
        size={isBig ? 8 : 6}
        color={isLive(subscription) ? 'blue' : 'gray'}
        aria-label={t('people.subscriptions.used', { used, total })}
      />
    </div>
  )
}

import { IconAlertTriangle } from '@tabler/icons-react'
import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { useWords } from '../../ui/words.tsx'
import { StateMark } from '../today/state-mark.tsx'
import classes from './online-payments.module.css'

/** What the key says of itself: whose money it moves, and whether it may do more than it has to. */
export function KeyFacts({ settings: { keyMode, isKeyRestricted } }: { readonly settings: OnlinePaymentSettings }) {
  const { t } = useWords()
  if (keyMode === null) return null
  return (
    <div className={classes.facts}>
      <StateMark tone={keyMode === 'live' ? 'good' : 'info'}>
        {t('settings.online.key.mode', { mode: keyMode })}
      </StateMark>
      {!isKeyRestricted && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('settings.online.key.full')}
        </p>
      )}
    </div>
  )
}

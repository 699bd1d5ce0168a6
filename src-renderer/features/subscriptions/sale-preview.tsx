import type { SalePlan } from '../../../src-shared/contract/subscriptions.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './subscriptions.module.css'
import type { Paying } from './use-sale.ts'

type SalePreviewProps = {
  readonly plan: SalePlan | undefined
  readonly paying: Paying | undefined
  readonly personId: PersonId
}

/** What it comes to before it is sold: sessions, last day, money, and what it would overlap with. */
export function SalePreview({ plan, paying, personId }: SalePreviewProps) {
  const { t, day, money } = useWords()
  if (!plan) return <div className={classes.preview} />
  const { total, endsOn, priceMinor, dueMinor, balanceMinor, payerId, payerName, overlapsWith } = plan
  return (
    <div className={classes.preview} aria-live="polite">
      <dl className={classes.facts}>
        <div>
          <dt>{t('subscriptions.preview.total')}</dt>
          <dd>{t('subscriptions.sessions', { count: total })}</dd>
        </div>
        <div>
          <dt>{t('subscriptions.preview.ends')}</dt>
          <dd>{day(endsOn, 'number')}</dd>
        </div>
        <div>
          <dt>{t('subscriptions.preview.price')}</dt>
          <dd>{money(priceMinor)}</dd>
        </div>
        <div>
          <dt>{t('subscriptions.preview.due')}</dt>
          <dd>
            <strong>{money(paying === 'later' ? 0 : dueMinor)}</strong>
          </dd>
        </div>
      </dl>
      {paying === 'balance' && (
        <p className={classes.remark}>
          {t('subscriptions.preview.balance', {
            before: money(balanceMinor),
            after: money(balanceMinor - priceMinor),
          })}
        </p>
      )}
      {payerId !== personId && (
        <p className={classes.remark}>{t('subscriptions.preview.payer', { payer: payerName })}</p>
      )}
      {overlapsWith !== null && (
        <p className={classes.remark} data-warning>
          {t('subscriptions.preview.overlaps', { plan: overlapsWith })}
        </p>
      )}
    </div>
  )
}

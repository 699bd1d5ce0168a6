import { PasswordInput, Text } from '@mantine/core'
import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { useWords } from '../../ui/words.tsx'
import { order } from './field-order.ts'
import classes from './online-payments.module.css'
import type { OnlineFormType } from './values.ts'

const events = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'refund.created',
  'refund.updated',
  'refund.failed',
]

/** Where this desk is served, when it is not on this very machine alone. */
function addressFor({ protocol, origin }: Location): string | null {
  return protocol === 'https:' ? `${origin}/stripe/webhook` : null
}

type WebhookFieldsProps = { readonly form: OnlineFormType; readonly settings: OnlinePaymentSettings }

/** For a desk that can be reached from outside: being told instead of asking. */
export function WebhookFields({ form, settings: { hasWebhookSecret } }: WebhookFieldsProps) {
  const { t } = useWords()
  const address = addressFor(window.location)
  return (
    <details className={classes.more} open={hasWebhookSecret}>
      <summary>{t('settings.online.webhook')}</summary>
      <Text size="sm" mt={8}>
        {t('settings.online.webhook.hint')}
      </Text>
      <p className={classes.code}>
        <code>{address ?? 'https://…/stripe/webhook'}</code>
        {address === null && <span>{t('settings.online.webhook.yours')}</span>}
      </p>
      <p className={classes.says}>{t('settings.online.webhook.events', { events: events.join(', ') })}</p>
      <PasswordInput
        {...form.getInputProps('webhookSecret')}
        label={t('settings.online.webhook.secret')}
        inputWrapperOrder={order}
        description={t('settings.online.webhook.secret-hint', { isKnown: hasWebhookSecret ? 'yes' : 'no' })}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('desk.password.show') }}
        mt={8}
      />
    </details>
  )
}

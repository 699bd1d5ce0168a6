import { Button, PasswordInput, Switch, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { order } from './field-order.ts'
import { ForgetDialog } from './forget-dialog.tsx'
import { KeyFacts } from './key-facts.tsx'
import classes from './online-payments.module.css'
import { Permissions } from './permissions.tsx'
import { type OnlineFormType, useOnlineForm, type Values, valuesOf } from './values.ts'
import { WebhookFields } from './webhook-fields.tsx'

type OnlineFormProps = { readonly settings: OnlinePaymentSettings; readonly onChanged: (isChanged: boolean) => void }

const typed = (text: string): string | null => text.trim() || null

export function OnlineForm({ settings, onChanged }: OnlineFormProps) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const change = useCommand(desk.onlinePayments.change)
  const form = useOnlineForm(settings)
  const isDirty = form.isDirty()
  useEffect(() => onChanged(isDirty), [onChanged, isDirty])
  const start = (values: Values) => {
    form.setInitialValues(values)
    form.reset()
  }
  const save = form.onSubmit(({ key, webhookSecret, returnUrl, ...rest }) =>
    change.mutate(
      { ...rest, returnUrl: returnUrl.trim(), key: typed(key), webhookSecret: typed(webhookSecret) },
      {
        onSuccess: (changed) => {
          start(valuesOf(changed))
          tell(t('settings.saved'))
        },
        onError: (error) => {
          if (refusalIn(error)?.code === 'desk.stale-version') start(valuesOf(settings))
        },
      },
    ),
  )
  return (
    <form onSubmit={save} noValidate>
      <Switch {...form.getInputProps('isOn', { type: 'checkbox' })} label={t('settings.online.on')} mb={16} />
      <KeyFields form={form} settings={settings} />
      <fieldset className={classes.group}>
        <TextInput
          {...form.getInputProps('returnUrl')}
          label={t('settings.online.return')}
          inputWrapperOrder={order}
          description={t('settings.online.return-hint')}
          placeholder="https://"
          type="url"
          autoComplete="off"
        />
      </fieldset>
      <WebhookFields form={form} settings={settings} />
      {change.isError && <FailureText error={change.error} />}
      <div className={classes.buttons}>
        {isDirty && (
          <Button variant="default" onClick={() => start(valuesOf(settings))}>
            {t('settings.gym.undo')}
          </Button>
        )}
        <Button type="submit" disabled={!isDirty} loading={change.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  )
}

type FieldsProps = { readonly form: OnlineFormType; readonly settings: OnlinePaymentSettings }

function KeyFields({ form, settings }: FieldsProps) {
  const { t } = useWords()
  const [isForgetting, setForgetting] = useState(false)
  const { hasKey, isKeyKept } = settings
  const hint = [
    t(hasKey ? 'settings.online.key.known' : 'settings.online.key.unknown'),
    isKeyKept ? hasKey && t('settings.online.key.kept') : t('settings.online.key.not-kept'),
  ].filter((said) => said !== false)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('settings.online.key')}</legend>
      <KeyFacts settings={settings} />
      <PasswordInput
        {...form.getInputProps('key')}
        label={t('settings.online.key.field')}
        inputWrapperOrder={order}
        description={hint.join('. ')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('desk.password.show') }}
      />
      <details className={classes.more} open={!hasKey || settings.problem?.code === 'permission-missing'}>
        <summary>{t('settings.online.permissions')}</summary>
        <Permissions />
      </details>
      {hasKey && (
        <Button variant="subtle" size="compact-xs" className={classes.forget} onClick={() => setForgetting(true)}>
          {t('settings.online.key.forget')}
        </Button>
      )}
      {isForgetting && <ForgetDialog settings={settings} onClose={() => setForgetting(false)} />}
    </fieldset>
  )
}

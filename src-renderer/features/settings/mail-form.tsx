import { Button, type InputWrapperProps, NumberInput, PasswordInput, Select, Switch, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import type { MailSettings } from '../../../src-shared/contract/messages.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { isOtherServer, type MailValues, mailValuesOf, securities, useMailForm, usualPorts } from './mail-values.ts'
import classes from './settings.module.css'

/** Hints below the fields: two fields side by side stay on one line. */
const order: NonNullable<InputWrapperProps['inputWrapperOrder']> = ['label', 'input', 'error', 'description']

type MailFormProps = { readonly settings: MailSettings; readonly onChanged: (isChanged: boolean) => void }

export function MailForm({ settings, onChanged }: MailFormProps) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const change = useCommand(desk.mail.change)
  const form = useMailForm(settings)
  const isDirty = form.isDirty()
  useEffect(() => onChanged(isDirty), [onChanged, isDirty])
  const start = (values: MailValues) => {
    form.setInitialValues(values)
    form.reset()
  }
  const save = form.onSubmit(({ port, password, user, ...rest }) =>
    change.mutate(
      { ...rest, port: Number(port), user: user.trim() || null, password: password === '' ? null : password },
      {
        onSuccess: (changed) => {
          start(mailValuesOf(changed))
          tell(t('settings.saved'))
        },
        onError: (error) => {
          if (refusalIn(error)?.code === 'desk.stale-version') start(mailValuesOf(settings))
        },
      },
    ),
  )
  return (
    <form onSubmit={save} noValidate>
      <Switch {...form.getInputProps('isOn', { type: 'checkbox' })} label={t('settings.mail.on')} mb={16} />
      <ServerFields form={form} />
      <AccountFields form={form} settings={settings} />
      {change.isError && <FailureText error={change.error} />}
      <div className={classes.buttons}>
        {isDirty && (
          <Button variant="default" onClick={() => start(mailValuesOf(settings))}>
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

type Form = ReturnType<typeof useMailForm>

function ServerFields({ form }: { readonly form: Form }) {
  const { t } = useWords()
  const { security, port } = form.values
  const choose = (chosen: MailValues['security']) => {
    form.setFieldValue('security', chosen)
    if (Number(port) === usualPorts[security]) form.setFieldValue('port', usualPorts[chosen])
  }
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('settings.mail.server')}</legend>
      <div className={classes.fields}>
        <TextInput
          {...form.getInputProps('host')}
          label={t('settings.mail.host')}
          placeholder="smtp.example.com"
          className={classes.wide}
          autoComplete="off"
        />
        <Select
          value={security}
          onChange={(_value, { value }) => choose(value)}
          label={t('settings.mail.security')}
          inputWrapperOrder={order}
          description={security === 'none' ? t('settings.mail.security.none-hint') : undefined}
          data={securities.map((value) => ({ value, label: t('settings.mail.security.of', { security: value }) }))}
          allowDeselect={false}
        />
        <NumberInput
          {...form.getInputProps('port')}
          label={t('settings.mail.port')}
          allowDecimal={false}
          min={1}
          max={65_535}
          hideControls
        />
      </div>
    </fieldset>
  )
}

type AccountFieldsProps = { readonly form: Form; readonly settings: MailSettings }

function AccountFields({ form, settings }: AccountFieldsProps) {
  const { t } = useWords()
  const password = usePasswordHint(form, settings)
  return (
    <div className={classes.fields}>
      <TextInput
        {...form.getInputProps('user')}
        label={t('settings.mail.user')}
        inputWrapperOrder={order}
        description={t('settings.mail.user-hint')}
        autoComplete="off"
      />
      <PasswordInput
        {...form.getInputProps('password')}
        label={t('settings.mail.password')}
        inputWrapperOrder={order}
        description={password}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('desk.password.show') }}
      />
      <TextInput
        {...form.getInputProps('fromAddress')}
        label={t('settings.mail.from')}
        inputWrapperOrder={order}
        description={t('settings.mail.from-hint')}
        type="email"
        className={classes.wide}
        autoComplete="off"
      />
    </div>
  )
}

function usePasswordHint(form: Form, settings: MailSettings): string | undefined {
  const { t } = useWords()
  if (settings.hasPassword && isOtherServer(settings, form.values)) return t('settings.mail.password.again')
  const known = settings.hasPassword ? `${t('settings.mail.password.known')}. ` : ''
  const lasts = settings.isPasswordKept ? '' : t('settings.mail.password.not-kept')
  return `${known}${lasts}`.trim() || undefined
}

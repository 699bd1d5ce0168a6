import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { MailSettings } from '../../../src-shared/contract/messages.ts'
import { useWords } from '../../ui/words.tsx'

/** The ports that mail servers usually listen on, by how they encrypt. */
export const usualPorts = { starttls: 587, tls: 465, none: 25 } as const satisfies Record<
  MailSettings['security'],
  number
>
export const securities: readonly MailSettings['security'][] = ['starttls', 'tls', 'none']

export const mailValuesOf = ({ isOn, host, port, security, user, fromAddress, version }: MailSettings) => ({
  isOn,
  host,
  port: port as number | string,
  security,
  user: user ?? '',
  fromAddress,
  version,
  password: '',
})
export type MailValues = ReturnType<typeof mailValuesOf>

export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())

/** A password belongs to the server and user it was entered for; the desk forgets it for another one. */
export const isOtherServer = (settings: MailSettings, { host, port, user }: MailValues): boolean =>
  settings.host !== host.trim() || settings.port !== Number(port) || (settings.user ?? '') !== user.trim()

/** Fresh values arrive while nobody types; what somebody is typing stays, and saving it finds out who was first. */
export function useMailForm(settings: MailSettings) {
  const { t } = useWords()
  const needed = (value: string, { isOn }: MailValues) => (isOn && value.trim() === '' ? t('desk.field.needed') : null)
  const form = useForm<MailValues>({
    initialValues: mailValuesOf(settings),
    validate: {
      host: needed,
      port: (port) => (Number.isInteger(port) && Number(port) > 0 ? null : t('settings.mail.port-needed')),
      fromAddress: (address, { isOn }) =>
        (address === '' && !isOn) || isAddress(address) ? null : t('settings.mail.address-needed'),
      password: (password, values) => {
        const isKnown = settings.hasPassword && !isOtherServer(settings, values)
        return values.isOn && values.user.trim() !== '' && password === '' && !isKnown ? t('desk.field.needed') : null
      },
    },
  })
  const isDirty = form.isDirty()
  const { setInitialValues, reset } = form
  useEffect(() => {
    if (isDirty) return
    setInitialValues(mailValuesOf(settings))
    reset()
  }, [settings, isDirty, setInitialValues, reset])
  return form
}

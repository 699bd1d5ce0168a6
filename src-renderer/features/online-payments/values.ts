import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { isWebhookSecret, stripeKeyKind } from '../../../src-shared/domain/payment-links.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { useWords } from '../../ui/words.tsx'

export const valuesOf = ({ isOn, returnUrl, version }: OnlinePaymentSettings) => ({
  isOn,
  returnUrl,
  version,
  key: '',
  webhookSecret: '',
})
export type Values = ReturnType<typeof valuesOf>
type Fault = WordKey | null
type Known = Pick<OnlinePaymentSettings, 'hasKey'>

const isPage = (text: string): boolean => URL.parse(text.trim())?.protocol === 'https:'

/** What is wrong with each field, before the desk is asked; null when nothing is. */
export const faultsOf = {
  key: (key: string, { isOn }: Pick<Values, 'isOn'>, { hasKey }: Known): Fault => {
    if (key.trim() === '') return isOn && !hasKey ? 'desk.field.needed' : null
    return stripeKeyKind(key.trim()) ? null : 'refusal.online-payments.key-malformed'
  },
  webhookSecret: (secret: string): Fault =>
    secret.trim() === '' || isWebhookSecret(secret.trim()) ? null : 'refusal.online-payments.secret-malformed',
  returnUrl: (address: string, { isOn }: Pick<Values, 'isOn'>): Fault => {
    if (address.trim() === '') return isOn ? 'desk.field.needed' : null
    return isPage(address) ? null : 'settings.online.return-needed'
  },
}

/** Fresh values arrive while nobody types; what somebody is typing stays, and saving it finds out who was first. */
export function useOnlineForm(settings: OnlinePaymentSettings) {
  const { t } = useWords()
  const say = (fault: Fault) => (fault === null ? null : t(fault))
  const form = useForm<Values>({
    initialValues: valuesOf(settings),
    validate: {
      key: (key, values) => say(faultsOf.key(key, values, settings)),
      webhookSecret: (secret) => say(faultsOf.webhookSecret(secret)),
      returnUrl: (address, values) => say(faultsOf.returnUrl(address, values)),
    },
  })
  const isDirty = form.isDirty()
  const { setInitialValues, reset } = form
  useEffect(() => {
    if (isDirty) return
    setInitialValues(valuesOf(settings))
    reset()
  }, [settings, isDirty, setInitialValues, reset])
  return form
}

export type OnlineFormType = ReturnType<typeof useOnlineForm>

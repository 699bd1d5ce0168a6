import { useForm } from '@mantine/form'
import { useWords } from '../../ui/words.tsx'

/** A form that asks for nothing but the reason. */
export function useReason() {
  const { t } = useWords()
  return useForm({
    initialValues: { reason: '' },
    transformValues: ({ reason }) => ({ reason: reason.trim() }),
    validate: { reason: (text) => (text.trim() === '' ? t('money.reason.needed') : null) },
  })
}

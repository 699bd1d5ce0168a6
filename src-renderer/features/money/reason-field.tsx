import { TextInput, type TextInputProps } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'

/** Why somebody does it; kept with the deed for whoever asks later. */
export function ReasonField(props: TextInputProps) {
  const { t } = useWords()
  return <TextInput label={t('money.reason')} required maxLength={500} autoComplete="off" {...props} />
}

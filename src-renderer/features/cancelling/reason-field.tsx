import { TextInput } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'
import type { Reason } from './use-reason.ts'

type ReasonFieldProps = {
  readonly reason: Reason
  readonly isNeeded: boolean
  readonly isFocused?: boolean
  readonly hint?: string
}

/** One line, so that Enter in it carries out what the dialog shows. */
export function ReasonField({ reason, isNeeded, isFocused = false, hint }: ReasonFieldProps) {
  const { t } = useWords()
  return (
    <TextInput
      ref={reason.field}
      label={t('cancelling.reason')}
      required={isNeeded}
      placeholder={isNeeded ? undefined : t('cancelling.reason.optional')}
      description={hint}
      {...(isFocused ? { 'data-autofocus': true } : {})}
      maxLength={500}
      autoComplete="off"
      value={reason.text}
      error={reason.error}
      onChange={(event) => reason.write(event.currentTarget.value)}
    />
  )
}

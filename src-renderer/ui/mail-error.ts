import type { Words } from './words.tsx'

/** Why a message was not sent: in the desk's words where it knows why, else as the mail server said it. */
export function sayMailError(words: Words, error: string): string {
  if (error === 'mail.no-password') return words.t('messages.error.no-password')
  if (error === 'mail.interrupted') return words.t('messages.error.interrupted')
  return words.t('messages.error', { error })
}

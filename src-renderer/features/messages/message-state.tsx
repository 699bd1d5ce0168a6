import type { Message } from '../../../src-shared/contract/messages.ts'
import { sayMailError } from '../../ui/mail-error.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './messages.module.css'

/** How a message stands: always a word, the dot only helps the eye to find it. */
export function MessageStateMark({ message }: { readonly message: Message }) {
  const words = useWords()
  const { state, finishedBy, nextAttemptAt, attempts, lastError } = message
  return (
    <>
      <span className={classes.state}>
        <span className={classes.dot} data-state={state} aria-hidden />
        {words.t(`messages.state.${state}`, { name: finishedBy })}
      </span>
      {nextAttemptAt !== null && attempts > 0 && (
        <span className={classes.detail}>{words.t('messages.next-attempt', { at: words.moment(nextAttemptAt) })}</span>
      )}
      {lastError !== null && <span className={classes.detail}>{sayMailError(words, lastError)}</span>}
    </>
  )
}

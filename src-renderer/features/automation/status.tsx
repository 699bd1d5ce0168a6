import type { Run } from '../../../src-shared/contract/processes.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'

/** The state of a run: always a word, the dot only helps the eye to find it. */
export function Status({ status }: { readonly status: Run['status'] }) {
  const { t } = useWords()
  return (
    <span className={classes.status}>
      <span className={classes.dot} data-status={status} aria-hidden />
      {t('automation.status', { status })}
    </span>
  )
}

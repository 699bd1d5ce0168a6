import type { ReactNode } from 'react'
import classes from './state-mark.module.css'

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

/** A state in words with a coloured dot before it: the colour helps, the words say it. */
export function StateMark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {children}
    </span>
  )
}

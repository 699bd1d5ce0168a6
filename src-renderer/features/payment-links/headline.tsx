import type { ReactNode } from 'react'
import classes from './payment-links.module.css'

/** How a link stands, in one line that is told as soon as it changes. */
export function Headline({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className={classes.headline}>
      {children}
    </p>
  )
}

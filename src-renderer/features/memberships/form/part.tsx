import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './form.module.css'

type PartProps = {
  readonly title: string
  readonly hint?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One part of a long form: what it is about, and its fields. */
export function Part({ title, hint, action, children }: PartProps) {
  const heading = useId()
  return (
    <section className={classes.part} aria-labelledby={heading}>
      <div className={classes.head}>
        <div>
          <Title order={3} size="h5" id={heading}>
            {title}
          </Title>
          {hint !== undefined && <p className={classes.quiet}>{hint}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}

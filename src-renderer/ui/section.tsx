import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

type SectionProps = { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }

/** One block of the sheet, with what can be done in it beside its heading. */
export function Section({ title, action, children }: SectionProps) {
  const heading = useId()
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <div className={classes.head}>
        <Title order={2} size="h6" id={heading}>
          {title}
        </Title>
        {action}
      </div>
      {children}
    </section>
  )
}

/** A section with nothing in it says so in a line. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className={classes.nothing}>{children}</p>
}

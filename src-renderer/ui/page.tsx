import { Title } from '@mantine/core'
import { type ReactNode, useContext, useEffect } from 'react'
import { GymName } from './gym-name.ts'
import classes from './page.module.css'
import { useWords } from './words.tsx'

type PageProps = {
  readonly title: string
  /** What is to be known at once, beside the title. */
  readonly marks?: ReactNode
  /** Buttons and switches to the right of the title. */
  readonly actions?: ReactNode
  /** The page is as high as the window and its parts scroll by themselves, instead of the whole page. */
  readonly isFilling?: boolean
  readonly children: ReactNode
}

/** The frame of every page: one `h1`, its actions and the content below. */
export function Page({ title, marks, actions, isFilling = false, children }: PageProps) {
  const { t } = useWords()
  const gym = useContext(GymName)
  useEffect(() => {
    document.title = t('desk.page-title', { page: title, gym })
  }, [t, title, gym])
  return (
    <div className={classes.page} data-filling={isFilling || undefined}>
      <header className={classes.head}>
        <Title order={1} size="h4">
          {title}
        </Title>
        {marks}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.body}>{children}</div>
    </div>
  )
}

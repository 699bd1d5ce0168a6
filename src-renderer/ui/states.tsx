import { Button, Loader, Text } from '@mantine/core'
import { IconCloudOff, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { sayFailure } from './failure.tsx'
import classes from './states.module.css'
import { useWords } from './words.tsx'

/** Waiting. It stays invisible for a moment: most answers arrive before anybody needs to know that they wait. */
export function Loading() {
  const { t } = useWords()
  return (
    <div role="status" aria-label={t('desk.loading')} className={`${classes.state} ${classes.late}`}>
      <Loader size="sm" type="dots" aria-hidden />
    </div>
  )
}

type EmptyProps = {
  readonly icon?: ReactNode
  readonly title: string
  readonly hint?: ReactNode
  readonly action?: ReactNode
}

/** Nothing to show, and what to do about it. */
export function Empty({ icon, title, hint, action }: EmptyProps) {
  return (
    <div className={classes.state}>
      {icon !== undefined && (
        <span aria-hidden className={classes.icon}>
          {icon}
        </span>
      )}
      <Text fw={600}>{title}</Text>
      {hint !== undefined && (
        <Text size="sm" c="dimmed" className={classes.hint} component="div">
          {hint}
        </Text>
      )}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}

type FailedProps = { readonly error: unknown; readonly retry?: () => unknown }

/** What was asked for did not come: why, and once more. */
export function Failed({ error, retry }: FailedProps) {
  const words = useWords()
  const again = retry && (
    <Button variant="default" size="xs" leftSection={<IconRefresh size={14} />} onClick={() => void retry()}>
      {words.t('desk.retry')}
    </Button>
  )
  return (
    <div role="alert">
      <Empty
        icon={<IconCloudOff size={32} stroke={1.5} />}
        title={words.t('desk.failure.title')}
        hint={sayFailure(words, error)}
        action={again}
      />
    </div>
  )
}

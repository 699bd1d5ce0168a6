import { Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { MoneyField, useAmounts } from '../../ui/money-field.tsx'
import { useWords } from '../../ui/words.tsx'
import { useDeskName } from './desk-name.ts'
import classes from './money.module.css'

/**
 * Cash needs an open till. A deed that was refused because it is closed asks here what lies in the drawer; doing it
 * again opens the till and goes on, so that nobody has to leave a half-filled form.
 */
export function useDrawer() {
  const { desk } = useDesk()
  const name = useDeskName()
  const amounts = useAmounts()
  const open = useCommand(desk.till.open)
  const [isClosed, setIsClosed] = useState(false)
  const [float, setFloat] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)

  /** Does it, after opening the till where that is what was missing. */
  const through = (deed: () => void) => {
    if (!isClosed) return deed()
    const { minor } = amounts.read(float, true)
    setWrong(amounts.check(float, true))
    if (minor === undefined) return
    const opened = () => {
      setIsClosed(false)
      deed()
    }
    open.mutate(
      { desk: name, floatMinor: minor },
      {
        onSuccess: opened,
        // Somebody was faster: it is open, and that is what was wanted.
        onError: (error) => refusalIn(error)?.code === 'till.already-open' && opened(),
      },
    )
  }
  const hear = (error: unknown) => {
    if (isDrawerClosed(error)) setIsClosed(true)
  }
  const question: ReactNode = isClosed && (
    <ClosedDrawer
      name={name}
      float={float}
      wrong={wrong}
      error={open.error}
      onChange={(text) => {
        setFloat(text)
        setWrong(null)
      }}
    />
  )
  return { name, isClosed, isOpening: open.isPending, through, hear, question, leave: () => setIsClosed(false) }
}

/** True for the one refusal that the form answers by itself. */
export const isDrawerClosed = (error: unknown): boolean => refusalIn(error)?.code === 'till.not-open'

type ClosedDrawerProps = {
  readonly name: string
  readonly float: string
  readonly wrong: string | null
  readonly error: unknown
  readonly onChange: (text: string) => void
}

function ClosedDrawer({ name, float, wrong, error, onChange }: ClosedDrawerProps) {
  const { t } = useWords()
  return (
    <div role="alert" className={classes.question}>
      <Text size="sm" fw={600}>
        {t('money.drawer.closed', { desk: name })}
      </Text>
      <Text size="sm">{t('money.drawer.hint')}</Text>
      <MoneyField
        label={t('money.drawer.float')}
        autoFocus
        value={float}
        error={wrong}
        onChange={onChange}
        className={classes.amount}
      />
      {error !== null && refusalIn(error)?.code !== 'till.already-open' && <FailureText error={error} />}
    </div>
  )
}

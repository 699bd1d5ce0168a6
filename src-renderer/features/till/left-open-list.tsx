import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import type { LeftOpen } from '../../../src-shared/contract/till.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './till.module.css'

/** As many as stand on the screen beside the count; the rest is for whoever asks. */
const FIRST = 8

/** TIL-1: what could still be collected before the shift is closed, or was not when it was. */
export function LeftOpenList({ leftOpen }: { readonly leftOpen: readonly LeftOpen[] }) {
  const { t, money, number } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const sum = leftOpen.reduce((total, { amountMinor }) => total + amountMinor, 0)
  const shown = showsAll ? leftOpen : leftOpen.slice(0, FIRST)
  const head = t('paper.till.left-open')
  return (
    <section className={classes.panel} aria-label={head}>
      <Title order={2} className={classes.head}>
        {leftOpen.length === 0 ? head : t('till.left-open.sum', { count: leftOpen.length, amount: money(sum) })}
      </Title>
      {leftOpen.length === 0 ? (
        <p className={classes.none}>{t('till.left-open.none')}</p>
      ) : (
        <ul className={classes.leftOpen}>
          {shown.map(({ invoiceId, number: name, payer, amountMinor }) => (
            <li key={invoiceId}>
              <span>
                {payer} <span className={classes.quiet}>· {name}</span>
              </span>
              <span className={classes.number}>{money(amountMinor)}</span>
            </li>
          ))}
        </ul>
      )}
      {shown.length < leftOpen.length && (
        <Button variant="subtle" size="compact-xs" mt={8} onClick={() => setShowsAll(true)}>
          {t('automation.lines.more', { count: number(leftOpen.length - shown.length) })}
        </Button>
      )}
    </section>
  )
}

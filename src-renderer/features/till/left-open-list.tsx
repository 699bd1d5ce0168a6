import { Title } from '@mantine/core'
import type { LeftOpen } from '../../../src-shared/contract/till.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './till.module.css'

/** TIL-1: what could still be collected before the shift is closed, or was not when it was. */
export function LeftOpenList({ leftOpen }: { readonly leftOpen: readonly LeftOpen[] }) {
  const { t, money } = useWords()
  const sum = leftOpen.reduce((total, { amountMinor }) => total + amountMinor, 0)
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
          {leftOpen.map(({ invoiceId, number, payer, amountMinor }) => (
            <li key={invoiceId}>
              <span>
                {payer} <span className={classes.quiet}>· {number}</span>
              </span>
              <span className={classes.number}>{money(amountMinor)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

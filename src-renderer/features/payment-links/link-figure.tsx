import { UnstyledButton } from '@mantine/core'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useWords } from '../../ui/words.tsx'
import { LinkState } from './link-state.tsx'
import classes from './payment-links.module.css'
import { standingOf } from './standing.ts'

type LinkFigureProps = { readonly link: PaymentLink; readonly onOpen: () => void }

/** How a link stands, opening it. */
export function LinkFigure({ link, onOpen }: LinkFigureProps) {
  const { t } = useWords()
  const state = t('payment-link.state', { state: standingOf(link) })
  return (
    <UnstyledButton
      className={classes.figure}
      aria-label={t('payment-link.show', { state, number: link.invoiceNumber })}
      onClick={onOpen}
    >
      <LinkState link={link} />
    </UnstyledButton>
  )
}

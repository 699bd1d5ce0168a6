import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { judge, type Share, trialTargets } from '../../../src-shared/domain/trial-kpis.ts'
import { useWords } from '../../ui/words.tsx'
import { FigureCard } from './figure-card.tsx'
import { type Card, cards } from './figures.ts'
import { useFigures } from './format.ts'
import classes from './reports.module.css'

export type Total = Awaited<ReturnType<Desk['reports']['trials']>>['total']

type FigureCardsProps = { readonly total: Total; readonly onOpen: (card: Card) => void }

/** The figures of all the months together. */
export function FigureCards({ total, onOpen }: FigureCardsProps) {
  const { t } = useWords()
  return (
    <section aria-label={t('reports.figures')}>
      <h2 className={classes.hidden}>{t('reports.figures')}</h2>
      {judge('reuse', total.reuse) === 'alarming' && <ReuseAlert share={total.reuse} onOpen={() => onOpen('reuse')} />}
      <ul className={classes.cards}>
        {cards.map((card) => (
          <FigureCard key={card} card={card} value={total[card]} onOpen={() => onOpen(card)} />
        ))}
      </ul>
    </section>
  )
}

/** TRI-6: many who cancel and book again may be abuse; it is said before anything else. */
function ReuseAlert({ share, onOpen }: { readonly share: Share; readonly onOpen: () => void }) {
  const { t, number } = useWords()
  const { percent, rate } = useFigures()
  return (
    <Alert
      color="red"
      variant="outline"
      mb={12}
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={t('reports.reuse-alert', { rate: rate(share), hits: number(share.hits), of: number(share.of) })}
      classNames={{ title: classes.alertTitle, message: classes.alert }}
    >
      <span>{t('reports.reuse-alert.hint', { limit: percent(trialTargets.reuse.alarmAbove / 100) })}</span>
      <Button variant="default" onClick={onOpen}>
        {t('reports.people.show')}
      </Button>
    </Alert>
  )
}

import { IconAlertTriangle, IconCircleCheck, IconTargetArrow } from '@tabler/icons-react'
import {
  type Judgement,
  judge,
  type Share,
  type TrialKpi,
  trialTargets,
} from '../../../src-shared/domain/trial-kpis.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { useWords } from '../../ui/words.tsx'
import { type Card, isKpi } from './figures.ts'
import { goalText, useFigures } from './format.ts'
import classes from './reports.module.css'

type FigureCardProps = {
  readonly card: Card
  /** What the card counts: a share of people, or a number of trials. */
  readonly value: Share | number
  readonly onOpen: () => void
}

/** TRI-6: one figure, what it is made of and whether it is as it should be; the whole card opens its people. */
export function FigureCard({ card, value, onOpen }: FigureCardProps) {
  const { t, number } = useWords()
  const { rate } = useFigures()
  return (
    <li className={classes.card}>
      <h3 className={classes.label}>{t(`reports.figure.${card}`)}</h3>
      <p className={classes.big}>{typeof value === 'number' ? number(value) : rate(value)}</p>
      {typeof value !== 'number' && <Counted share={value} />}
      <p className={classes.about}>{t(`reports.about.${card}`)}</p>
      {isKpi(card) && typeof value !== 'number' && <Verdict kpi={card} share={value} />}
      <button
        type="button"
        className={classes.open}
        aria-label={t('reports.people.show-of', { figure: t(`reports.figure.${card}`) })}
        onClick={onOpen}
      >
        {t('reports.people.show')}
      </button>
    </li>
  )
}

function Counted({ share: { hits, of } }: { readonly share: Share }) {
  const { t, number } = useWords()
  const text = of === 0 ? t('reports.share.none') : t('reports.share', { hits: number(hits), of: number(of) })
  return <p className={classes.counted}>{text}</p>
}

const verdicts = {
  good: { word: 'reports.target.met', icon: IconCircleCheck },
  below: { word: 'reports.target.missed', icon: IconTargetArrow },
  alarming: { word: 'reports.target.alert', icon: IconAlertTriangle },
} as const satisfies Readonly<Record<Judgement, { readonly word: WordKey; readonly icon: typeof IconCircleCheck }>>
const undecided = { word: 'reports.target.open', icon: IconTargetArrow } as const

function Verdict({ kpi, share }: { readonly kpi: TrialKpi; readonly share: Share }) {
  const words = useWords()
  const figures = useFigures()
  const judgement = judge(kpi, share)
  const { word, icon: Icon } = judgement === null ? undecided : verdicts[judgement]
  return (
    <p className={classes.verdict} data-judgement={judgement ?? undefined}>
      <Icon size={16} aria-hidden className={classes.verdictIcon} />
      <span>
        {words.t(word, { limit: figures.percent(trialTargets.reuse.alarmAbove / 100) })}
        <span className={classes.goal}>{words.t('reports.goal', { goal: goalText(kpi, words, figures) })}</span>
      </span>
    </p>
  )
}

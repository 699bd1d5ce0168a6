import type { WordKey } from '../../../src-shared/words/index.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'

export type FigureData = {
  readonly label: WordKey
  readonly value: number | string
  readonly tone?: 'warning' | 'error'
}

type Props = { readonly figures: readonly FigureData[]; readonly isQuiet?: boolean }

/** Figures with their names under them; a tone only where the number asks for attention. */
export function Figures({ figures, isQuiet = false }: Props) {
  const { t, number } = useWords()
  return (
    <dl className={classes.figures} data-quiet={isQuiet || undefined}>
      {figures.map(({ label, value, tone }) => (
        <div key={label} className={classes.figure}>
          <dt>{t(label)}</dt>
          <dd data-tone={value === 0 ? 'none' : tone}>{typeof value === 'number' ? number(value) : value}</dd>
        </div>
      ))}
    </dl>
  )
}

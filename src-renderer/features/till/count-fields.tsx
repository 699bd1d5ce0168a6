import { SegmentedControl, TextInput, Title } from '@mantine/core'
import { currencyDigits } from '../../../src-shared/kernel/money.ts'
import { locales } from '../../../src-shared/words/languages.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './count.module.css'
import { piecesIn } from './count.ts'
import type { Counting } from './use-count.ts'

const modes = ['pieces', 'total'] as const

/** What lies in the drawer: coin by coin, or all at once. */
export function CountFields({ counting }: { readonly counting: Counting }) {
  const { t } = useWords()
  const { mode, denominations, setMode } = counting
  return (
    <div className={classes.fields}>
      {denominations && (
        <SegmentedControl
          aria-label={t('till.count.mode')}
          value={mode}
          onChange={(value) => setMode(modes.find((known) => known === value) ?? 'pieces')}
          data={modes.map((value) => ({ value, label: t(`till.count.mode.${value}`) }))}
        />
      )}
      {denominations && mode === 'pieces' ? (
        <>
          <div className={classes.kinds}>
            <Pieces counting={counting} kind="notes" values={denominations.notes} isFirst />
            <Pieces counting={counting} kind="coins" values={denominations.coins} />
          </div>
          <span className={classes.quiet}>{t('till.count.keys')}</span>
        </>
      ) : (
        <Total counting={counting} />
      )}
    </div>
  )
}

function Total({ counting }: { readonly counting: Counting }) {
  const { t } = useWords()
  const field = useFirstFocus()
  return (
    <MoneyField
      ref={field}
      data-count="total"
      size="md"
      className={classes.total}
      label={t('till.count.total')}
      value={counting.total}
      error={counting.totalError}
      onChange={counting.setTotal}
    />
  )
}

type PiecesProps = {
  readonly counting: Counting
  readonly kind: 'notes' | 'coins'
  readonly values: readonly number[]
  readonly isFirst?: boolean
}

function Pieces({ counting, kind, values, isFirst = false }: PiecesProps) {
  const { t } = useWords()
  return (
    <section className={classes.kind} aria-label={t(`till.count.${kind}`)}>
      <Title order={2} className={classes.head}>
        {t(`till.count.${kind}`)}
      </Title>
      {values.map((value, index) => (
        <Piece key={value} counting={counting} value={value} isFirst={isFirst && index === 0} />
      ))}
    </section>
  )
}

type PieceProps = { readonly counting: Counting; readonly value: number; readonly isFirst: boolean }

function Piece({ counting, value, isFirst }: PieceProps) {
  const { t, money } = useWords()
  const pieceText = usePieceText()
  const field = useFirstFocus()
  const text = counting.typed[value] ?? ''
  const pieces = piecesIn(text)
  return (
    <div className={classes.piece}>
      <span className={classes.value}>{pieceText(value)}</span>
      <TextInput
        {...(isFirst ? { ref: field } : {})}
        data-count="pieces"
        aria-label={t('till.count.pieces', { value: pieceText(value) })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        w={72}
        classNames={{ input: classes.pieces }}
        error={text.trim() !== '' && pieces === undefined}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => counting.setPieces(value, event.currentTarget.value)}
      />
      <span className={classes.worth}>{pieces ? money(pieces * value) : ''}</span>
    </div>
  )
}

/** `€50`, `€0.20`: a coin or note by the name it has, without empty cents. */
function usePieceText() {
  const { currency, language } = useWords()
  const digits = currencyDigits(currency)
  return (value: number): string => {
    const isWhole = value % 10 ** digits === 0
    return new Intl.NumberFormat(locales[language], {
      style: 'currency',
      currency,
      minimumFractionDigits: isWhole ? 0 : digits,
      maximumFractionDigits: digits,
    }).format(value / 10 ** digits)
  }
}

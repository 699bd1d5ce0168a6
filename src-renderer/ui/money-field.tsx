import { TextInput, type TextInputProps } from '@mantine/core'
import { currencyDigits } from '../../src-shared/kernel/money.ts'
import { locales } from '../../src-shared/words/languages.ts'
import { amountText, currencySign, type ReadAmount, readAmount, type WrongAmount } from './amount.ts'
import { useWords } from './words.tsx'

/** Reading and writing amounts in the gym's currency and the reader's language, and words for what is wrong. */
export function useAmounts() {
  const { t, currency, language, money } = useWords()
  const locale = locales[language]
  const inField = (minor: number) => amountText(minor, currency, locale)
  const example = inField(Math.round(45.5 * 10 ** currencyDigits(currency)))
  const say = (wrong: WrongAmount) => t(`money.amount.${wrong}`, { example, most: money(1_000_000_000) })
  return {
    inField,
    read: (text: string, isZeroAllowed = false): ReadAmount => readAmount(text, currency, isZeroAllowed),
    /** For a form: what is wrong with a text, in words; null when it is an amount. */
    check: (text: string, isZeroAllowed = false): string | null => {
      const { wrong } = readAmount(text, currency, isZeroAllowed)
      return wrong === undefined ? null : say(wrong)
    },
  }
}

type MoneyFieldProps = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** What stands in the field, as typed; `useAmounts().read` reads it. */
  readonly value: string
  readonly onChange: (text: string) => void
}

export function MoneyField({ value, onChange, ...field }: MoneyFieldProps) {
  const { currency, language } = useWords()
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden>{currencySign(currency, locales[language])}</span>}
      rightSectionPointerEvents="none"
      maxLength={20}
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}

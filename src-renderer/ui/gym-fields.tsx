import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { type Language, languages } from '../../src-shared/words/languages.ts'
import { languageNames } from './language-names.ts'
import { useWords } from './words.tsx'

const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }))

const withValue = (values: readonly string[], value: string | null | undefined): readonly string[] =>
  value && !values.includes(value) ? [value, ...values] : values

/** The zone a gym keeps may be an older name that the browser no longer lists; it stays choosable. */
export function TimeZoneSelect(props: SelectProps<string>) {
  const { t } = useWords()
  const { value } = props
  const zones = useMemo(() => [...withValue(['UTC', ...Intl.supportedValuesOf('timeZone')], value)], [value])
  return (
    <Select
      label={t('desk.gym.time-zone')}
      data={zones}
      searchable
      limit={100}
      allowDeselect={false}
      nothingFoundMessage={t('desk.nothing-found')}
      {...props}
    />
  )
}

export function CurrencySelect(props: SelectProps<string>) {
  const { t, language } = useWords()
  const { value } = props
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    return withValue(Intl.supportedValuesOf('currency'), value).map((code) => ({
      value: code,
      label: t('desk.currency-option', { code, name: names.of(code) ?? code }),
    }))
  }, [language, t, value])
  return (
    <Select
      label={t('desk.gym.currency')}
      data={currencies}
      searchable
      limit={100}
      allowDeselect={false}
      nothingFoundMessage={t('desk.nothing-found')}
      {...props}
    />
  )
}

export function LanguageSelect(props: SelectProps<Language>) {
  const { t } = useWords()
  return <Select label={t('desk.gym.language')} data={languageOptions} allowDeselect={false} {...props} />
}

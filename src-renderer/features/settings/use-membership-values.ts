import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { Gym } from '../../../src-shared/contract/session.ts'
import { locales } from '../../../src-shared/words/languages.ts'
import { useAmounts } from '../../ui/money-field.tsx'
import { useWords } from '../../ui/words.tsx'
import { partsOf, sampleDay, seasonStartOf } from './season-start.ts'

/** The settings as the form holds them: amounts and the day as typed. */
export type MembershipValues = {
  readonly version: number
  readonly month: number
  readonly date: number | string
  readonly adultFee: string
  readonly childFee: string
}

/** Fresh values arrive while nobody types; what somebody is typing stays, and saving it finds out who was first. */
export function useMembershipValues(gym: Gym) {
  const { inField, check } = useAmounts()
  const { refusal, language } = useWords()
  /** A day that some year does not have, as it would be written: `31 April is not a day of every year.` */
  const notADay = (month: number, date: number) => {
    const first = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const parts = first.formatToParts(Date.UTC(2025, month - 1, 1))
    const day = parts.map(({ type, value }) => (type === 'day' ? String(date) : value)).join('')
    return refusal('settings.season-start', { day })
  }
  const valuesOf = ({ version, seasonStart, adultFeeMinor, childFeeMinor }: Gym): MembershipValues => ({
    version,
    ...partsOf(seasonStart),
    adultFee: inField(adultFeeMinor),
    childFee: inField(childFeeMinor),
  })
  const form = useForm<MembershipValues>({
    initialValues: valuesOf(gym),
    validate: {
      date: (date, { month }) =>
        sampleDay(seasonStartOf(month, Number(date))) === null ? notADay(month, Number(date)) : null,
      adultFee: (text) => check(text, true),
      childFee: (text) => check(text, true),
    },
  })
  const start = (fresh: Gym) => {
    form.setInitialValues(valuesOf(fresh))
    form.reset()
  }
  const isDirty = form.isDirty()
  const isOld = form.values.version !== gym.version
  useEffect(() => {
    if (!isDirty && isOld) start(gym)
  })
  return { form, start, notADay }
}

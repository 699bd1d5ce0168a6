import { useForm } from '@mantine/form'
import type { TrainingType } from '../../../src-shared/contract/schedule.ts'
import { currencyDigits, parseMoney } from '../../../src-shared/kernel/money.ts'
import { useWords } from '../../ui/words.tsx'

/** Twelve colours that can be told apart in a full week, dark enough to mark a block on white. */
export const palette = [
  '#2b7a5b',
  '#4d7c0f',
  '#0e7490',
  '#b91c1c',
  '#c2410c',
  '#a16207',
  '#1d4ed8',
  '#3730a3',
  '#9d174d',
  '#6d28d9',
  '#a21caf',
  '#475569',
] as const

export type TypeFields = Omit<TrainingType, 'id' | 'version'>
/** As typed: the price is text in the gym's own way of writing amounts. */
export type TypeValues = Omit<TypeFields, 'price' | NumberField> & { price: string } & Record<
    NumberField,
    number | string
  >
type NumberField = keyof typeof limits

/** The contract's own bounds, said before the desk has to say them. */
const limits = {
  durationMinutes: { min: 5, max: 1440 },
  capacity: { min: 1, max: 1000 },
  cutoffHours: { min: 0, max: 168 },
  discoveryPlaces: { min: 0, max: 1000 },
} as const

const amountText = (minor: number, currency: string): string => {
  const digits = currencyDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

export const typeValuesOf = (type: TrainingType | null, currency: string): TypeValues => ({
  name: type?.name ?? '',
  colour: type?.colour ?? palette[0],
  durationMinutes: type?.durationMinutes ?? 60,
  price: type ? amountText(type.price, currency) : '',
  capacity: type?.capacity ?? 12,
  cutoffHours: type?.cutoffHours ?? 12,
  isInitiation: type?.isInitiation ?? false,
  discoveryPlaces: type?.discoveryPlaces ?? 0,
  isSubscriptionOnly: type?.isSubscriptionOnly ?? false,
  isActive: type?.isActive ?? true,
})

export function readType(values: TypeValues, currency: string): TypeFields | undefined {
  const price = parseMoney(values.price, currency)
  if (price === undefined) return undefined
  return {
    ...values,
    name: values.name.trim(),
    price,
    durationMinutes: Number(values.durationMinutes),
    capacity: Number(values.capacity),
    cutoffHours: Number(values.cutoffHours),
    discoveryPlaces: Number(values.discoveryPlaces),
  }
}

export function useTypeForm(initialValues: TypeValues, currency: string) {
  const { t } = useWords()
  const within = (field: NumberField) => (value: number | string) => {
    const { min, max } = limits[field]
    const number = Number(value)
    return value !== '' && Number.isInteger(number) && number >= min && number <= max
      ? null
      : t('schedule.between', { min, max })
  }
  return useForm<TypeValues>({
    initialValues,
    validate: {
      name: (value) => (value.trim() === '' ? t('schedule.required') : null),
      price: (value) =>
        parseMoney(value, currency) === undefined ? t('schedule.types.price-bad', { currency }) : null,
      durationMinutes: within('durationMinutes'),
      capacity: within('capacity'),
      cutoffHours: within('cutoffHours'),
      discoveryPlaces: within('discoveryPlaces'),
    },
  })
}

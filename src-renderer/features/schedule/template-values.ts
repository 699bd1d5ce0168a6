import { useForm } from '@mantine/form'
import type { Template } from '../../../src-shared/contract/schedule.ts'
import { type Day, isDay, isWallTime, type WallTime, type Weekday } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { weekdays } from './calendar/column.ts'
import { dayOrNull } from './days.ts'

/** What is typed and chosen; fields hold text, and may be empty or half-written. */
export type TemplateValues = {
  weekday: string
  startTime: string
  durationMinutes: number | string
  typeId: string | null
  trainerId: string | null
  roomId: string | null
  validFrom: string | null
  validUntil: string | null
  isActive: boolean
}

export type TemplateFields = Pick<
  Template,
  | 'weekday'
  | 'startTime'
  | 'durationMinutes'
  | 'typeId'
  | 'trainerId'
  | 'roomId'
  | 'validFrom'
  | 'validUntil'
  | 'isActive'
>

export const valuesOf = (template: TemplateFields): TemplateValues => ({
  ...template,
  weekday: String(template.weekday),
  typeId: String(template.typeId),
  trainerId: String(template.trainerId),
  roomId: template.roomId === null ? null : String(template.roomId),
})

export const newValues = (weekday: Weekday, startTime: WallTime, today: Day): TemplateValues => ({
  weekday: String(weekday),
  startTime,
  durationMinutes: 60,
  typeId: null,
  trainerId: null,
  roomId: null,
  validFrom: today,
  validUntil: null,
  isActive: true,
})

/** The fields as the desk takes them; undefined while something is missing or half-written. */
export function readTemplate(values: TemplateValues): TemplateFields | undefined {
  const weekday = weekdays.find((one) => String(one) === values.weekday)
  const startTime = values.startTime.slice(0, 5)
  const { validFrom, typeId, trainerId, roomId, isActive } = values
  const durationMinutes = Number(values.durationMinutes)
  if (!weekday || !isWallTime(startTime) || typeId === null || trainerId === null) return undefined
  if (validFrom === null || !isDay(validFrom) || !isDuration(durationMinutes)) return undefined
  return {
    weekday,
    startTime,
    durationMinutes,
    typeId: Number(typeId) as Template['typeId'],
    trainerId: Number(trainerId) as Template['trainerId'],
    roomId: roomId === null ? null : (Number(roomId) as Template['roomId']),
    validFrom,
    validUntil: dayOrNull(values.validUntil),
    isActive,
  }
}

const isDuration = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440

export function useTemplateForm(initialValues: TemplateValues) {
  const { t } = useWords()
  const required = (value: string | null) => (value === null || value === '' ? t('schedule.required') : null)
  return useForm<TemplateValues>({
    initialValues,
    validate: {
      typeId: required,
      trainerId: required,
      validFrom: required,
      startTime: (value) => (isWallTime(value.slice(0, 5)) ? null : t('schedule.required')),
      durationMinutes: (value) => (isDuration(Number(value)) ? null : t('schedule.between', { min: 5, max: 1440 })),
      validUntil: (value, { validFrom }) =>
        value !== null && validFrom !== null && value < validFrom ? t('schedule.end-before-start') : null,
    },
  })
}

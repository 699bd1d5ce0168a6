import { Button, Select, Text, Textarea, TextInput } from '@mantine/core'
import { TimePicker } from '@mantine/dates'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { Gym } from '../../../src-shared/contract/session.ts'
import { addDays, type Day, isWallTime, mondayOf, type Weekday } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { CurrencySelect, LanguageSelect, TimeZoneSelect } from '../../ui/gym-fields.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './settings.module.css'

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const valuesOf = ({
  name,
  timeZone,
  currency,
  language,
  generationWeekday,
  generationTime,
  dailyTime,
  renewalTime,
  unfreezeTime,
  letterhead,
  version,
}: Gym) => ({
  name,
  timeZone,
  currency,
  language,
  generationWeekday,
  generationTime,
  dailyTime,
  renewalTime,
  unfreezeTime,
  letterhead,
  version,
})
type Values = ReturnType<typeof valuesOf>

/** Fresh values arrive while nobody types; what somebody is typing stays, and saving it finds out who was first. */
function useGymForm(gym: Gym) {
  const { t } = useWords()
  const aTime = (time: string) => (isWallTime(time) ? null : t('settings.gym.time-needed'))
  const form = useForm<Values>({
    initialValues: valuesOf(gym),
    validate: {
      name: (name) => (name.trim() === '' ? t('desk.field.needed') : null),
      generationTime: aTime,
      dailyTime: aTime,
      renewalTime: aTime,
      unfreezeTime: aTime,
    },
  })
  const isDirty = form.isDirty()
  const { setInitialValues, reset } = form
  useEffect(() => {
    if (isDirty) return
    setInitialValues(valuesOf(gym))
    reset()
  }, [gym, isDirty, setInitialValues, reset])
  return form
}

export function GymForm({ gym, today }: { readonly gym: Gym; readonly today: Day }) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const form = useGymForm(gym)
  const change = useCommand(desk.settings.change)
  const start = (values: Values) => {
    form.setInitialValues(values)
    form.reset()
  }
  const save = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: (changed) => {
        start(valuesOf(changed))
        tell(t('settings.saved'))
      },
      onError: (error) => {
        if (refusalIn(error)?.code === 'desk.stale-version') start(valuesOf(gym))
      },
    }),
  )
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <fieldset className={classes.section}>
        <legend className={classes.legend}>{t('settings.gym.basics')}</legend>
        <div className={classes.fields}>
          <TextInput {...form.getInputProps('name')} label={t('desk.gym.name')} className={classes.wide} />
          <TimeZoneSelect {...form.getInputProps('timeZone')} className={classes.wide} />
          <CurrencySelect {...form.getInputProps('currency')} description={t('settings.gym.currency-hint')} />
          <LanguageSelect {...form.getInputProps('language')} description={t('settings.gym.language-hint')} />
          <Textarea
            {...form.getInputProps('letterhead')}
            label={t('settings.gym.letterhead')}
            description={t('settings.gym.letterhead-hint')}
            maxLength={500}
            rows={3}
            className={classes.wide}
          />
        </div>
      </fieldset>
      <GenerationFields form={form} today={today} />
      <NightFields form={form} />
      {change.isError && <FailureText error={change.error} />}
      <div className={classes.buttons}>
        {form.isDirty() && (
          <Button variant="default" onClick={() => start(valuesOf(gym))}>
            {t('settings.gym.undo')}
          </Button>
        )}
        <Button type="submit" disabled={!form.isDirty()} loading={change.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  )
}

type Form = ReturnType<typeof useGymForm>
type GenerationFieldsProps = { readonly form: Form; readonly today: Day }

function GenerationFields({ form, today }: GenerationFieldsProps) {
  const { t, day } = useWords()
  const options = weekdays.map((weekday) => ({
    value: weekday,
    label: day(addDays(mondayOf(today), weekday - 1), 'weekday'),
  }))
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('settings.gym.generation')}</legend>
      <Text size="sm" c="dimmed" mb={8}>
        {t('settings.gym.generation-hint')}
      </Text>
      <div className={classes.fields}>
        <Select
          {...form.getInputProps('generationWeekday')}
          label={t('settings.gym.weekday')}
          data={options}
          allowDeselect={false}
        />
        <TimeField form={form} name="generationTime" label={t('settings.gym.time')} />
      </div>
    </fieldset>
  )
}

/** What the desk does by itself every day, and when. */
function NightFields({ form }: { readonly form: Form }) {
  const { t } = useWords()
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('settings.gym.every-day')}</legend>
      <Text size="sm" c="dimmed" mb={8}>
        {t('settings.gym.every-day-hint')}
      </Text>
      <div className={classes.fields}>
        <TimeField form={form} name="dailyTime" label={t('settings.gym.daily-time')} />
        <TimeField form={form} name="renewalTime" label={t('settings.gym.renewal-time')} />
        <TimeField form={form} name="unfreezeTime" label={t('settings.gym.unfreeze-time')} />
      </div>
    </fieldset>
  )
}

type TimeFieldProps = {
  readonly form: Form
  readonly name: 'generationTime' | 'dailyTime' | 'renewalTime' | 'unfreezeTime'
  readonly label: string
}

function TimeField({ form, name, label }: TimeFieldProps) {
  const { t } = useWords()
  return (
    <TimePicker
      {...form.getInputProps(name)}
      label={label}
      hoursInputLabel={t('settings.gym.hours')}
      minutesInputLabel={t('settings.gym.minutes')}
    />
  )
}

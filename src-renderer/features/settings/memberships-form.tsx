import { Button, NumberInput, Select, Text } from '@mantine/core'
import type { Gym } from '../../../src-shared/contract/session.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { locales } from '../../../src-shared/words/languages.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { MoneyField, useAmounts } from '../../ui/money-field.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { noon, useWords } from '../../ui/words.tsx'
import { exampleSeason, sampleDay, seasonStartOf } from './season-start.ts'
import classes from './settings.module.css'
import { type MembershipValues, useMembershipValues } from './use-membership-values.ts'

/** MEM-1: when the season begins and what a membership costs; those already written stay as they are. */
export function MembershipsForm({ gym, today }: { readonly gym: Gym; readonly today: Day }) {
  const { t } = useWords()
  const tell = useTell()
  const amounts = useAmounts()
  const { desk } = useDesk()
  const { form, start, notADay } = useMembershipValues(gym)
  const change = useCommand(desk.settings.changeMemberships)
  const save = form.onSubmit(({ version, month, date, adultFee, childFee }) => {
    const { minor: adultFeeMinor } = amounts.read(adultFee, true)
    const { minor: childFeeMinor } = amounts.read(childFee, true)
    if (adultFeeMinor === undefined || childFeeMinor === undefined) return
    const seasonStart = seasonStartOf(month, Number(date))
    change.mutate(
      { version, seasonStart, adultFeeMinor, childFeeMinor },
      {
        onSuccess: (changed) => {
          start(changed)
          tell(t('settings.saved'))
        },
        onError: (error) => {
          const code = refusalIn(error)?.code
          if (code === 'settings.season-start') form.setFieldError('date', notADay(month, Number(date)))
          if (code === 'desk.stale-version') start(gym)
        },
      },
    )
  })
  const isAtField = refusalIn(change.error)?.code === 'settings.season-start'
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <fieldset className={classes.section}>
        <legend className={classes.legend}>{t('settings.memberships.season')}</legend>
        <Text size="sm" c="dimmed" mb={8}>
          {t('settings.memberships.season-hint')}
        </Text>
        <div className={classes.fields}>
          <NumberInput
            {...form.getInputProps('date')}
            label={t('settings.memberships.date')}
            min={1}
            max={31}
            allowDecimal={false}
            allowNegative={false}
            hideControls
          />
          <MonthSelect value={form.values.month} onChange={(month) => form.setFieldValue('month', month)} />
        </div>
        <Example values={form.values} today={today} />
      </fieldset>
      <fieldset className={classes.section}>
        <legend className={classes.legend}>{t('settings.memberships.fees')}</legend>
        <Text size="sm" c="dimmed" mb={8}>
          {t('settings.memberships.fees-hint')}
        </Text>
        <div className={classes.fields}>
          <MoneyField
            label={t('settings.memberships.adult-fee')}
            value={form.values.adultFee}
            error={form.errors.adultFee}
            onChange={(text) => form.setFieldValue('adultFee', text)}
          />
          <MoneyField
            label={t('settings.memberships.child-fee')}
            value={form.values.childFee}
            error={form.errors.childFee}
            onChange={(text) => form.setFieldValue('childFee', text)}
          />
        </div>
      </fieldset>
      {change.isError && !isAtField && <FailureText error={change.error} />}
      <div className={classes.buttons}>
        {form.isDirty() && (
          <Button variant="default" onClick={() => start(gym)}>
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

const months = Array.from({ length: 12 }, (_, at) => at + 1)

type MonthSelectProps = { readonly value: number; readonly onChange: (month: number) => void }

function MonthSelect({ value, onChange }: MonthSelectProps) {
  const { t, language } = useWords()
  const name = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' })
  const data = months.map((month) => {
    const first = sampleDay(seasonStartOf(month, 1))
    return { value: month, label: first === null ? String(month) : name.format(noon(first)) }
  })
  return (
    <Select
      label={t('settings.memberships.month')}
      data={data}
      value={value}
      allowDeselect={false}
      onChange={(month) => month !== null && onChange(month)}
    />
  )
}

function Example({ values: { month, date }, today }: { readonly values: MembershipValues; readonly today: Day }) {
  const { t, range } = useWords()
  const season = exampleSeason(seasonStartOf(month, Number(date)), today)
  if (season === null) return null
  return (
    <Text size="sm" mt={8} role="status">
      {t('settings.memberships.example', { season: season.season, range: range(season.startsOn, season.endsOn) })}
    </Text>
  )
}

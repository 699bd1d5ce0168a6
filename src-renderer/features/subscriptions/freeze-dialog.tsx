import { Checkbox, Select, SimpleGrid, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { DayField } from '../people/day-field.tsx'
import { dayOfWeek } from '../people/profile/place.ts'
import { typedDay } from '../people/typed-day.ts'
import classes from './subscriptions.module.css'
import { useStale } from './use-stale.ts'

const yearsAhead = 2

type FreezeDialogProps = {
  /** Those that can be frozen, the likeliest first. */
  readonly subscriptions: readonly [Subscription, ...Subscription[]]
  readonly today: Day
  readonly onClose: () => void
}

/** SUB-8: two dates. What follows from them stands below before Enter does it. */
export function FreezeDialog({ subscriptions, today, onClose }: FreezeDialogProps) {
  const { desk } = useDesk()
  const { t, day } = useWords()
  const tell = useTell()
  const freeze = useCommand(desk.subscriptions.freeze)
  const heardStale = useStale()
  const [chosen, setChosen] = useState(subscriptions[0].id)
  const [rests, setRests] = useState(true)
  const subscription = subscriptions.find(({ id }) => id === chosen) ?? subscriptions[0]
  const { form, from, until } = useFreezeForm(subscription, today)
  const preview = useFreezePreview(subscription, from, until)
  const submit = form.onSubmit(() => {
    if (from === undefined || until === undefined) return
    const { id, version } = subscription
    const frozen = ({ endsOn }: { readonly endsOn: Day }) => {
      tell(t('subscriptions.frozen', { day: day(endsOn, 'long') }))
      onClose()
    }
    freeze.mutate({ id, version, from, until, withPlaces: rests }, { onSuccess: frozen, onError: heardStale })
  })
  return (
    <FormDialog
      title={t('subscriptions.freeze.title', { plan: subscription.planName })}
      act={t('subscriptions.freeze.act')}
      size={480}
      isActing={freeze.isPending}
      failure={freeze.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        {subscriptions.length > 1 && (
          <Select
            label={t('subscriptions.one')}
            allowDeselect={false}
            data={subscriptions.map(({ id, planName, used, total }) => ({
              value: String(id),
              label: `${planName} · ${used}/${total}`,
            }))}
            value={String(chosen)}
            onChange={(id) => setChosen(subscriptions.find((one) => String(one.id) === id)?.id ?? chosen)}
          />
        )}
        <SimpleGrid cols={2} spacing={12}>
          <DayField
            label={t('subscriptions.freeze.from')}
            isFirst
            today={today}
            ahead={yearsAhead}
            value={form.values.from}
            error={form.errors.from}
            onChange={(text) => form.setFieldValue('from', text)}
          />
          <DayField
            label={t('subscriptions.freeze.until')}
            today={today}
            ahead={yearsAhead}
            value={form.values.until}
            error={form.errors.until}
            onChange={(text) => form.setFieldValue('until', text)}
          />
        </SimpleGrid>
        <div className={classes.preview} aria-live="polite">
          {preview.isError && freeze.error === null && <FailureText error={preview.error} />}
          {preview.data && !preview.isError ? (
            t('subscriptions.freeze.does', {
              days: preview.data.days,
              before: day(subscription.endsOn, 'number'),
              after: day(preview.data.endsOn, 'number'),
            })
          ) : (
            <span className={classes.quiet}>{!preview.isError && t('subscriptions.freeze.hint')}</span>
          )}
        </div>
        {preview.data && <Away plan={preview.data} today={today} rests={rests} onChange={setRests} />}
      </Stack>
    </FormDialog>
  )
}

type AwayProps = {
  readonly plan: Awaited<ReturnType<Desk['subscriptions']['previewFreeze']>>
  readonly today: Day
  readonly rests: boolean
  readonly onChange: (rests: boolean) => void
}

/** What stops meanwhile: standing places rest, booked classes are given up. */
function Away({ plan: { places, classes: given }, today, rests, onChange }: AwayProps) {
  const { t, day } = useWords()
  if (places.length + given.length === 0) return null
  const resting = places.map(
    ({ typeName, weekday, startTime }) => `${day(dayOfWeek(weekday, today), 'weekday')} ${startTime} ${typeName}`,
  )
  const booked = given.map(({ typeName, day: on, startTime }) => `${day(on)} ${startTime} ${typeName}`)
  const givesUp = t('subscriptions.freeze.classes', { count: given.length, classes: booked.join(', ') })
  return (
    <Checkbox
      label={
        places.length > 0 ? t('subscriptions.freeze.places', { count: places.length }) : t('subscriptions.freeze.away')
      }
      description={[resting.join(', '), ...(given.length > 0 ? [givesUp] : [])]
        .filter((text) => text !== '')
        .join('. ')}
      checked={rests}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

function useFreezeForm({ startsOn }: Subscription, today: Day) {
  const { t, day, refusal } = useWords()
  const read = (text: string) => typedDay(text, today, yearsAhead)
  const notADay = t('people.wrong.day', { example: day(today, 'number') })
  const first = startsOn > today ? startsOn : today
  const form = useForm({
    initialValues: { from: day(first, 'number'), until: '' },
    validate: {
      from: (text) => (read(text) === undefined ? notADay : null),
      until: (text, { from }) => {
        const until = read(text)
        if (until === undefined) return notADay
        return until < (read(from) ?? until) ? refusal('freeze.backwards') : null
      },
    },
  })
  return { form, from: read(form.values.from), until: read(form.values.until) }
}

function useFreezePreview({ id }: Subscription, from: Day | undefined, until: Day | undefined) {
  const { ask } = useDesk()
  return useQuery(
    ask.subscriptions.previewFreeze.queryOptions({
      input: { id, from: from ?? ('' as Day), until: until ?? ('' as Day) },
      enabled: from !== undefined && until !== undefined && from <= until,
      placeholderData: keepPreviousData,
    }),
  )
}

import { Alert, Button, Group, NumberInput, Select, Stack, Switch, Text } from '@mantine/core'
import { TimePicker } from '@mantine/dates'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { daysOfWeek } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { endOf } from './calendar/slot.ts'
import { type Clash, clashesOf } from './clashes.ts'
import { DayInput } from './day-input.tsx'
import { readTemplate, type TemplateFields, type TemplateValues, useTemplateForm } from './template-values.ts'

type Props = {
  readonly ownId: number | null
  readonly initial: TemplateValues
  readonly submit: string
  readonly isPending: boolean
  readonly failure: ReactNode
  readonly onSubmit: (fields: TemplateFields) => void
  readonly onCancel?: () => void
}

/** Any Monday does: it only lends its weekdays their names. */
const someMonday = '2026-01-05' as Day

/** What a weekly class is. The same form makes one and changes one. */
export function TemplateForm({ ownId, initial, submit, isPending, failure, onSubmit, onCancel }: Props) {
  const { t } = useWords()
  const form = useTemplateForm(initial)
  const save = form.onSubmit((values) => {
    const fields = readTemplate(values)
    if (fields) onSubmit(fields)
  })
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <WhatFields form={form} isNew={ownId === null} />
        <WhenFields form={form} />
        <Group grow align="flex-start">
          <DayInput label={t('schedule.template.valid-from')} withAsterisk {...form.getInputProps('validFrom')} />
          <DayInput
            label={t('schedule.template.valid-until')}
            placeholder={t('schedule.template.no-end')}
            clearable
            {...form.getInputProps('validUntil')}
          />
        </Group>
        <Switch label={t('schedule.template.active')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
        <Clashes values={form.values} ownId={ownId} />
        {ownId !== null && (
          <Text size="xs" c="dimmed">
            {t('schedule.template.note')}
          </Text>
        )}
        {failure}
        <Group justify="flex-end" gap="sm">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('desk.cancel')}
            </Button>
          )}
          <Button type="submit" loading={isPending} disabled={ownId !== null && !form.isDirty()}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type FormProps = { readonly form: ReturnType<typeof useTemplateForm> }
type Named = { readonly id: number; readonly name: string; readonly isActive: boolean }

/** What may be chosen: everything in use, and what is chosen already even if it no longer is. */
const optionsOf = (all: readonly Named[] | undefined, chosen: string | null) =>
  (all ?? [])
    .filter(({ id, isActive }) => isActive || String(id) === chosen)
    .map(({ id, name }) => ({ value: String(id), label: name }))

function WhatFields({ form, isNew }: FormProps & { readonly isNew: boolean }) {
  const { ask } = useDesk()
  const { t } = useWords()
  const types = useQuery(ask.types.list.queryOptions({ input: {} }))
  const trainers = useQuery(ask.trainers.list.queryOptions({ input: {} }))
  const rooms = useQuery(ask.rooms.list.queryOptions({ input: {} }))
  const { values } = form
  const chooseType = (typeId: string | null) => {
    const type = types.data?.find(({ id }) => String(id) === typeId)
    form.setFieldValue('typeId', typeId)
    if (type && !form.isTouched('durationMinutes')) form.setFieldValue('durationMinutes', type.durationMinutes)
  }
  return (
    <>
      <Select
        label={t('schedule.template.type')}
        data={optionsOf(types.data, values.typeId)}
        searchable
        openOnFocus={false}
        withAsterisk
        data-autofocus={isNew || undefined}
        {...form.getInputProps('typeId')}
        onChange={chooseType}
      />
      <Group grow align="flex-start">
        <Select
          label={t('schedule.trainer')}
          data={optionsOf(trainers.data, values.trainerId)}
          searchable
          withAsterisk
          {...form.getInputProps('trainerId')}
        />
        <Select
          label={t('schedule.room')}
          placeholder={t('schedule.no-room')}
          data={optionsOf(rooms.data, values.roomId)}
          clearable
          clearButtonProps={{ 'aria-label': t('schedule.clear') }}
          {...form.getInputProps('roomId')}
        />
      </Group>
    </>
  )
}

function WhenFields({ form }: FormProps) {
  const { t, day } = useWords()
  return (
    <Group grow align="flex-start">
      <Select
        label={t('schedule.template.weekday')}
        data={daysOfWeek(someMonday).map((date, index) => ({ value: String(index + 1), label: day(date, 'weekday') }))}
        allowDeselect={false}
        withAsterisk
        {...form.getInputProps('weekday')}
      />
      <TimePicker
        size="xs"
        label={t('schedule.template.start')}
        hoursInputLabel={t('schedule.template.hours')}
        minutesInputLabel={t('schedule.template.minutes')}
        minutesStep={5}
        withAsterisk
        {...form.getInputProps('startTime')}
      />
      <NumberInput
        label={t('schedule.template.duration')}
        min={5}
        max={1440}
        step={15}
        allowDecimal={false}
        withAsterisk
        {...form.getInputProps('durationMinutes')}
      />
    </Group>
  )
}

function Clashes({ values, ownId }: { readonly values: TemplateValues; readonly ownId: number | null }) {
  const { ask } = useDesk()
  const templates = useQuery(ask.templates.list.queryOptions({ input: {} }))
  const fields = readTemplate(values)
  const clashes = fields ? clashesOf(fields, ownId, templates.data ?? []) : []
  return clashes.map((clash) => <ClashNote key={`${clash.what} ${clash.other.id}`} clash={clash} />)
}

function ClashNote({ clash: { what, other } }: { readonly clash: Clash }) {
  const { t } = useWords()
  const { startTime: start, durationMinutes } = other
  const name = (what === 'trainer' ? other.trainerName : other.roomName) ?? ''
  return (
    <Alert variant="outline" color="yellow" py={6} icon={<IconAlertTriangle size={16} aria-hidden />} role="status">
      {t('schedule.template.clash', { what, name, other: other.typeName, start, end: endOf(start, durationMinutes) })}
    </Alert>
  )
}

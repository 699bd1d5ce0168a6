import { Button, Group, NumberInput, Stack, Switch, Text, TextInput } from '@mantine/core'
import type { TrainingType } from '../../../src-shared/contract/schedule.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { Dialog } from '../automation/dialog.tsx'
import { ColourField } from './colour-field.tsx'
import { readType, typeValuesOf, useTypeForm } from './type-values.ts'
import { useGym } from './use-gym.ts'

type Props = { readonly opened: boolean; readonly type: TrainingType | null; readonly onClose: () => void }

/** Makes a training type or changes one. */
export function TypeDialog({ opened, type, onClose }: Props) {
  const { t } = useWords()
  const gym = useGym()
  const currency = gym.data?.gym.currency
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size={520}
      title={type ? t('schedule.types.edit', { name: type.name }) : t('schedule.types.new')}
    >
      {opened && !currency && <Loading />}
      {opened && currency && <TypeForm key={type?.version} type={type} currency={currency} onClose={onClose} />}
    </Dialog>
  )
}

type FormProps = Omit<Props, 'opened'> & { readonly currency: string }

function TypeForm({ type, currency, onClose }: FormProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const create = useCommand(desk.types.create)
  const edit = useCommand(desk.types.edit)
  const form = useTypeForm(typeValuesOf(type, currency), currency)
  const failure = create.error ?? edit.error
  const save = form.onSubmit((values) => {
    const fields = readType(values, currency)
    if (!fields) return
    if (type) edit.mutate({ id: type.id, version: type.version, ...fields }, { onSuccess: onClose })
    else create.mutate(fields, { onSuccess: onClose })
  })
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <TextInput
          label={t('schedule.types.name')}
          maxLength={120}
          withAsterisk
          data-autofocus
          {...form.getInputProps('name')}
        />
        <ColourField value={form.values.colour} onChange={(colour) => form.setFieldValue('colour', colour)} />
        <Fields form={form} currency={currency} />
        {type && (
          <Text size="xs" c="dimmed">
            {t('schedule.types.note')}
          </Text>
        )}
        {failure && <FailureText error={failure} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending || edit.isPending}>
            {t(type ? 'schedule.types.save' : 'schedule.types.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const hintStyles = { description: { fontSize: 'var(--mantine-font-size-xs)' } }

type FieldsProps = { readonly form: ReturnType<typeof useTypeForm>; readonly currency: string }

function Fields({ form, currency }: FieldsProps) {
  const { t } = useWords()
  const whole = { allowDecimal: false, allowNegative: false } as const
  return (
    <>
      <Group grow align="flex-start">
        <NumberInput
          label={t('schedule.template.duration')}
          step={15}
          withAsterisk
          {...whole}
          {...form.getInputProps('durationMinutes')}
        />
        <NumberInput label={t('schedule.types.capacity')} withAsterisk {...whole} {...form.getInputProps('capacity')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('schedule.types.price')}
          rightSection={<Text size="xs">{currency}</Text>}
          rightSectionWidth={44}
          inputMode="decimal"
          withAsterisk
          {...form.getInputProps('price')}
        />
        <NumberInput
          label={t('schedule.types.cutoff')}
          withAsterisk
          {...whole}
          {...form.getInputProps('cutoffHours')}
        />
      </Group>
      <NumberInput
        label={t('schedule.types.discovery')}
        w="50%"
        pe={6}
        withAsterisk
        {...whole}
        {...form.getInputProps('discoveryPlaces')}
      />
      <Switch
        label={t('schedule.types.initiation')}
        description={t('schedule.types.initiation.hint')}
        styles={hintStyles}
        {...form.getInputProps('isInitiation', { type: 'checkbox' })}
      />
      <Switch
        label={t('schedule.types.subscription-only')}
        description={t('schedule.types.subscription-only.hint')}
        styles={hintStyles}
        {...form.getInputProps('isSubscriptionOnly', { type: 'checkbox' })}
      />
      <Switch label={t('schedule.types.active')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
    </>
  )
}

import { Checkbox, Group, Radio, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { TrainingType } from '../../../src-shared/contract/schedule.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { usePlanForm } from './plan-values.ts'

type PlanDialogProps = {
  readonly plan: Plan | null
  readonly types: readonly TrainingType[]
  readonly onClose: () => void
}

type PlanForm = ReturnType<typeof usePlanForm>['form']

export function PlanDialog({ plan, types, onClose }: PlanDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const create = useCommand(desk.plans.create)
  const edit = useCommand(desk.plans.edit)
  const { form, fieldsOf } = usePlanForm(plan)
  const onSuccess = () => {
    tell(t('settings.saved'))
    onClose()
  }
  const save = form.onSubmit((values) => {
    const fields = fieldsOf(values)
    if (!fields) return
    if (plan) return edit.mutate({ ...fields, id: plan.id, version: plan.version }, { onSuccess })
    const { isWithdrawn: _is, ...added } = fields
    create.mutate(added, { onSuccess })
  })
  return (
    <FormDialog
      title={plan ? t('settings.edit.of', { name: plan.name }) : t('plans.add-title')}
      act={t('settings.save')}
      size={480}
      isActing={create.isPending || edit.isPending}
      failure={create.error ?? edit.error}
      onSubmit={save}
      onClose={onClose}
    >
      <Stack gap={12}>
        <TextInput
          {...form.getInputProps('name')}
          label={t('plans.name')}
          maxLength={120}
          autoComplete="off"
          data-autofocus
        />
        <SimpleGrid cols={3} spacing={12}>
          <TextInput {...form.getInputProps('sessions')} label={t('plans.sessions')} inputMode="numeric" />
          <TextInput {...form.getInputProps('validityCount')} label={t('plans.validity')} inputMode="numeric" />
          <Select
            {...form.getInputProps('validityUnit')}
            label={t('plans.unit')}
            allowDeselect={false}
            data={(['months', 'days'] as const).map((unit) => ({ value: unit, label: t('plans.unit.is', { unit }) }))}
          />
        </SimpleGrid>
        <MoneyField
          label={t('plans.price')}
          description={plan ? t('plans.price-hint') : undefined}
          value={form.values.price}
          error={form.errors.price}
          onChange={(text) => form.setFieldValue('price', text)}
        />
        <Covers form={form} types={types} isSold={plan !== null && plan.sold > 0} />
        {plan && (
          <Switch
            {...form.getInputProps('isWithdrawn', { type: 'checkbox' })}
            label={t('plans.withdraw')}
            description={t('plans.withdraw-hint')}
          />
        )}
      </Stack>
    </FormDialog>
  )
}

type CoversProps = {
  readonly form: PlanForm
  readonly types: readonly TrainingType[]
  readonly isSold: boolean
}

function Covers({ form, types, isSold }: CoversProps) {
  const { t } = useWords()
  const { covers, typeIds } = form.values
  // A type that is no longer taught stays ticked where it was.
  const offered = types.filter(({ id, isActive }) => isActive || typeIds.includes(String(id)))
  return (
    <>
      <Radio.Group {...form.getInputProps('covers')} label={t('plans.covers')}>
        <Group gap={24} mt={4}>
          <Radio size="xs" value="all" label={t('plans.covers-all')} />
          <Radio size="xs" value="types" label={t('plans.covers-types')} />
        </Group>
      </Radio.Group>
      {covers === 'types' && (
        <Checkbox.Group
          {...form.getInputProps('typeIds')}
          aria-label={t('plans.covers-types')}
          description={isSold ? t('plans.covers-hint') : undefined}
        >
          <SimpleGrid cols={2} spacing={8} verticalSpacing={8} mt={8}>
            {offered.map(({ id, name }) => (
              <Checkbox key={id} value={String(id)} label={name} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
    </>
  )
}

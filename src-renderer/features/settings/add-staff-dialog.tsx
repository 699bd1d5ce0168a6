import { Button, Modal, PasswordInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { Role } from '../../../src-shared/contract/define.ts'
import type { TrainerId } from '../../../src-shared/kernel/brand.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { shortestPassword } from '../../ui/password.ts'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './settings.module.css'

const roles: readonly Role[] = ['reception', 'trainer', 'admin']

type Values = { name: string; role: Role; trainerId: TrainerId | null; password: string }

function useStaffForm() {
  const { t } = useWords()
  return useForm<Values>({
    initialValues: { name: '', role: 'reception', trainerId: null, password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('desk.field.needed') : null),
      trainerId: (id, { role }) => (role === 'trainer' && id === null ? t('settings.staff.trainer-needed') : null),
      password: (value) =>
        value.length < shortestPassword ? t('desk.field.password-short', { least: shortestPassword }) : null,
    },
  })
}

export function AddStaffDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const add = useCommand(desk.staff.add)
  const form = useStaffForm()
  const { role } = form.getValues()
  const submit = form.onSubmit((values) => {
    const trainerId = values.role === 'trainer' ? values.trainerId : null
    const onSuccess = () => {
      tell(t('settings.staff.added', { name: values.name.trim() }))
      onClose()
    }
    add.mutate({ ...values, trainerId }, { onSuccess })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('settings.staff.add-title')}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <form className={classes.stack} onSubmit={submit} noValidate>
        <TextInput
          {...form.getInputProps('name')}
          label={t('settings.name')}
          description={t('desk.first.admin-name-hint')}
          autoComplete="off"
          data-autofocus
        />
        <Select<Role>
          {...form.getInputProps('role')}
          label={t('settings.staff.role')}
          description={t('settings.staff.role-hint', { role })}
          data={roles.map((value) => ({ value, label: t('desk.role', { role: value }) }))}
          allowDeselect={false}
        />
        {role === 'trainer' && <TrainerSelect {...form.getInputProps('trainerId')} />}
        <PasswordInput
          {...form.getInputProps('password')}
          label={t('settings.staff.password')}
          description={t('settings.staff.password-hint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('desk.password.show') }}
        />
        {add.isError && <FailureText error={add.error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('settings.staff.add-act')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

type TrainerSelectProps = ReturnType<ReturnType<typeof useStaffForm>['getInputProps']>

function TrainerSelect(props: TrainerSelectProps) {
  const { t } = useWords()
  const { ask } = useDesk()
  const trainers = useQuery(ask.trainers.list.queryOptions({ input: {} }))
  const options = (trainers.data ?? [])
    .filter(({ isActive }) => isActive)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      {...props}
      label={t('settings.staff.trainer')}
      data={options}
      searchable
      nothingFoundMessage={t('desk.nothing-found')}
    />
  )
}

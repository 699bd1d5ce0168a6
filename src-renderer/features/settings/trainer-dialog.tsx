import { Button, Modal, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import type { Trainer } from './rows.ts'
import classes from './settings.module.css'

type TrainerDialogProps = { readonly trainer: Trainer | null; readonly onClose: () => void }

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** A new trainer, or one that is known; in a form an empty field is empty text, in the contract it is nothing. */
export function TrainerDialog({ trainer, onClose }: TrainerDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const create = useCommand(desk.trainers.create)
  const edit = useCommand(desk.trainers.edit)
  const form = useForm({
    initialValues: {
      name: trainer?.name ?? '',
      email: trainer?.email ?? '',
      phone: trainer?.phone ?? '',
      isActive: trainer?.isActive ?? true,
    },
    validate: { name: (name) => (name.trim() === '' ? t('desk.field.needed') : null) },
  })
  const onSuccess = () => {
    tell(t('settings.saved'))
    onClose()
  }
  const save = form.onSubmit(({ name, email, phone, isActive }) => {
    const fields = { name, email: orNull(email), phone: orNull(phone), isActive }
    if (trainer) edit.mutate({ ...fields, id: trainer.id, version: trainer.version }, { onSuccess })
    else create.mutate(fields, { onSuccess })
  })
  const error = create.error ?? edit.error
  return (
    <Modal
      opened
      onClose={onClose}
      title={trainer ? t('settings.edit.of', { name: trainer.name }) : t('settings.trainers.add-title')}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <form className={classes.stack} onSubmit={save} noValidate>
        <TextInput {...form.getInputProps('name')} label={t('settings.name')} autoComplete="off" data-autofocus />
        <TextInput {...form.getInputProps('email')} label={t('settings.trainers.email')} autoComplete="off" />
        <TextInput {...form.getInputProps('phone')} label={t('settings.trainers.phone')} autoComplete="off" />
        <Switch
          {...form.getInputProps('isActive', { type: 'checkbox' })}
          label={t('settings.active', { what: 'person', active: 'true' })}
          description={t('settings.trainers.active-hint')}
        />
        {error && <FailureText error={error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending || edit.isPending}>
            {t('settings.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

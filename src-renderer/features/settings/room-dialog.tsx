import { Button, Modal, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import type { Room } from './rows.ts'
import classes from './settings.module.css'

type RoomDialogProps = { readonly room: Room | null; readonly onClose: () => void }

export function RoomDialog({ room, onClose }: RoomDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const create = useCommand(desk.rooms.create)
  const edit = useCommand(desk.rooms.edit)
  const form = useForm({
    initialValues: { name: room?.name ?? '', isActive: room?.isActive ?? true },
    validate: { name: (name) => (name.trim() === '' ? t('desk.field.needed') : null) },
  })
  const onSuccess = () => {
    tell(t('settings.saved'))
    onClose()
  }
  const save = form.onSubmit((fields) => {
    if (room) edit.mutate({ ...fields, id: room.id, version: room.version }, { onSuccess })
    else create.mutate(fields, { onSuccess })
  })
  const error = create.error ?? edit.error
  return (
    <Modal
      opened
      onClose={onClose}
      title={room ? t('settings.edit.of', { name: room.name }) : t('settings.rooms.add-title')}
      size="sm"
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <form className={classes.stack} onSubmit={save} noValidate>
        <TextInput {...form.getInputProps('name')} label={t('settings.room-name')} autoComplete="off" data-autofocus />
        <Switch
          {...form.getInputProps('isActive', { type: 'checkbox' })}
          label={t('settings.active', { what: 'room', active: 'true' })}
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

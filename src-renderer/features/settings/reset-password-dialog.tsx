import { Button, Modal, PasswordInput, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { shortestPassword } from '../../ui/password.ts'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import type { StaffMember } from './rows.ts'
import classes from './settings.module.css'

type ResetPasswordDialogProps = { readonly member: StaffMember; readonly onClose: () => void }

export function ResetPasswordDialog({ member, onClose }: ResetPasswordDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const { desk } = useDesk()
  const reset = useCommand(desk.staff.resetPassword)
  const { id, name } = member
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (value) =>
        value.length < shortestPassword ? t('desk.field.password-short', { least: shortestPassword }) : null,
    },
  })
  const done = () => {
    tell(t('settings.staff.reset-done', { name }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('settings.staff.reset-of', { name })}
      size="sm"
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <form
        className={classes.stack}
        onSubmit={form.onSubmit((values) => reset.mutate({ staffId: id, ...values }, { onSuccess: done }))}
        noValidate
      >
        <Text size="sm">{t('settings.staff.reset-hint', { name })}</Text>
        <PasswordInput
          {...form.getInputProps('password')}
          label={t('settings.staff.password')}
          description={t('settings.staff.password-hint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('desk.password.show') }}
          data-autofocus
        />
        {reset.isError && <FailureText error={reset.error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button type="submit" loading={reset.isPending}>
            {t('settings.staff.reset-act')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

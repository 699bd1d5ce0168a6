import { Alert, Button, Checkbox, CopyButton, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { type ApiScope, apiScopes } from '../../../src-shared/domain/processes.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './settings.module.css'

type Made = { readonly name: string; readonly key: string | null }

/** Two steps in one dialog: what the key may do, and the key itself, this one time. */
export function NewKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const [made, setMade] = useState<Made | null>(null)
  return (
    <Modal
      opened
      size={520}
      onClose={onClose}
      title={t(made ? 'settings.keys.once-title' : 'settings.keys.add-title')}
      // A slip of the hand must not throw the key away.
      closeOnClickOutside={made === null}
      closeOnEscape={made === null}
      withCloseButton={made === null}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {made ? <MadeKey made={made} onClose={onClose} /> : <KeyForm onMade={setMade} onClose={onClose} />}
    </Modal>
  )
}

type KeyFormProps = { readonly onMade: (made: Made) => void; readonly onClose: () => void }

function KeyForm({ onMade, onClose }: KeyFormProps) {
  const { t } = useWords()
  const { desk } = useDesk()
  const create = useCommand(desk.apiKeys.create)
  const form = useForm<{ name: string; scopes: ApiScope[] }>({
    initialValues: { name: '', scopes: [] },
    validate: {
      name: (name) => (name.trim() === '' ? t('desk.field.needed') : null),
      scopes: (scopes) => (scopes.length === 0 ? t('settings.keys.scopes-needed') : null),
    },
  })
  const submit = form.onSubmit((values) =>
    create.mutate(values, { onSuccess: ({ key }) => onMade({ name: values.name.trim(), key }) }),
  )
  return (
    <form className={classes.stack} onSubmit={submit} noValidate>
      <TextInput
        {...form.getInputProps('name')}
        label={t('settings.keys.name')}
        description={t('settings.keys.name-hint')}
        autoComplete="off"
        data-autofocus
      />
      <Checkbox.Group {...form.getInputProps('scopes')} size="xs" label={t('settings.keys.scopes')}>
        <Stack gap={8} my={4}>
          {apiScopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={t('settings.keys.scope', { scope })} />
          ))}
        </Stack>
      </Checkbox.Group>
      {create.isError && <FailureText error={create.error} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('desk.cancel')}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t('settings.keys.add-act')}
        </Button>
      </div>
    </form>
  )
}

function MadeKey({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const { t } = useWords()
  const { name, key } = made
  return (
    <div className={classes.stack}>
      {key === null ? (
        <Text size="sm">{t('settings.keys.shown-before')}</Text>
      ) : (
        <>
          <Alert color="orange" variant="outline" icon={<IconAlertTriangle size={18} />} py={8}>
            {t('settings.keys.once')}
          </Alert>
          <TextInput
            label={t('settings.keys.the-key', { name })}
            value={key}
            readOnly
            className={classes.key}
            onFocus={(event) => event.currentTarget.select()}
            data-autofocus
          />
        </>
      )}
      <div className={classes.buttons}>
        {key !== null && <CopyKey text={key} />}
        <Button onClick={onClose}>{t(key === null ? 'desk.close' : 'settings.keys.done')}</Button>
      </div>
    </div>
  )
}

function CopyKey({ text }: { readonly text: string }) {
  const { t } = useWords()
  return (
    <CopyButton value={text} timeout={3_000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          aria-live="polite"
        >
          {t(copied ? 'desk.copied' : 'desk.copy')}
        </Button>
      )}
    </CopyButton>
  )
}

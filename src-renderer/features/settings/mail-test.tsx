import { Button, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { MessageId } from '../../../src-shared/kernel/brand.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { sayMailError } from '../../ui/mail-error.ts'
import { useWords } from '../../ui/words.tsx'
import { isAddress } from './mail-values.ts'
import classes from './settings.module.css'

/** Sends one message and shows what became of it as it happens. */
export function MailTest({ isReady }: { readonly isReady: boolean }) {
  const { t } = useWords()
  const { desk } = useDesk()
  const test = useCommand(desk.mail.test)
  const form = useForm({
    initialValues: { address: '' },
    validate: { address: (address) => (isAddress(address) ? null : t('settings.mail.address-needed')) },
  })
  return (
    <form onSubmit={form.onSubmit(({ address }) => test.mutate({ address: address.trim() }))} noValidate>
      <fieldset className={classes.section}>
        <legend className={classes.legend}>{t('settings.mail.test')}</legend>
        <Text size="sm" c="dimmed" mb={8}>
          {t('settings.mail.test.hint')}
        </Text>
        <div className={classes.fields}>
          <TextInput
            {...form.getInputProps('address')}
            label={t('settings.mail.test.address')}
            type="email"
            className={classes.wide}
          />
        </div>
        <div className={classes.buttons}>
          <Button type="submit" variant="default" disabled={!isReady} loading={test.isPending}>
            {t('settings.mail.test.act')}
          </Button>
        </div>
        {test.isError && <FailureText error={test.error} />}
        {test.data && <TestResult id={test.data.id} />}
      </fieldset>
    </form>
  )
}

/** A test is among the newest messages for as long as anybody looks at its result. */
const newest = { isUnfinished: false, limit: 50 } as const

function TestResult({ id }: { readonly id: MessageId }) {
  const words = useWords()
  const { ask } = useDesk()
  const list = useQuery(ask.messages.list.queryOptions({ input: newest }))
  const message = list.data?.messages.find((row) => row.id === id)
  const { state, lastError, address } = message ?? { state: 'waiting', lastError: null, address: '' }
  if (state === 'sent') return <Text role="status">{words.t('settings.mail.test.sent', { address })}</Text>
  if (state === 'waiting' || state === 'sending')
    return <Text role="status">{words.t('settings.mail.test.sending')}</Text>
  const why = lastError === null ? '' : sayMailError(words, lastError)
  return (
    <Text role="alert" c="var(--mantine-color-error)">
      {words.t('settings.mail.test.failed', { why })}
    </Text>
  )
}

import { Divider, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { MailForm } from './mail-form.tsx'
import { MailTest } from './mail-test.tsx'
import classes from './settings.module.css'

/** How people are told by e-mail, and whether it works. */
export function MailSection() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [isChanged, setChanged] = useState(false)
  const settings = useQuery(ask.mail.settings.queryOptions({ input: {} }))
  if (settings.isPending) return <Loading />
  if (settings.isError) return <Failed error={settings.error} retry={() => settings.refetch()} />
  return (
    <div className={classes.form}>
      <Text size="sm" c="dimmed" mb={12}>
        {t('settings.mail.hint')}
      </Text>
      <MailForm settings={settings.data} onChanged={setChanged} />
      {settings.data.isOn && (
        <>
          <Divider my={16} />
          <MailTest isReady={!isChanged} />
        </>
      )}
    </div>
  )
}

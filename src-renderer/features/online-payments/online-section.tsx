import { Divider, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { ConnectionTest } from './connection-test.tsx'
import { HowTo } from './how-to.tsx'
import { OnlineForm } from './online-form.tsx'
import classes from './online-payments.module.css'
import { Problem } from './problem.tsx'

/** SES-4: how the desk takes payments over the internet, and whether it can. */
export function OnlineSection() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [isChanged, setChanged] = useState(false)
  const settings = useQuery(ask.onlinePayments.settings.queryOptions({ input: {} }))
  if (settings.isPending) return <Loading />
  if (settings.isError) return <Failed error={settings.error} retry={() => settings.refetch()} />
  const { hasKey, problem } = settings.data
  return (
    <div className={classes.section}>
      <Text size="sm" c="dimmed" mb={12}>
        {t('settings.online.hint')}
      </Text>
      {!hasKey && <HowTo />}
      {problem !== null && <Problem problem={problem} />}
      <OnlineForm settings={settings.data} onChanged={setChanged} />
      {hasKey && (
        <>
          <Divider my={16} />
          <ConnectionTest settings={settings.data} isReady={!isChanged} />
        </>
      )}
    </div>
  )
}

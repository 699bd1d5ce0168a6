import { SegmentedControl, Text } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { useDesk } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { MessagesTable } from './messages-table.tsx'

const limit = 200

/** What people are told: first of all those whom somebody has to call. */
export function MessagesPage() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [params, setParams] = useSearchParams()
  const view = params.get('view') === 'all' ? 'all' : 'to-do'
  const list = useQuery(ask.messages.list.queryOptions({ input: { isUnfinished: view === 'to-do', limit } }))
  const switches = (
    <SegmentedControl
      value={view}
      onChange={(wanted) => setParams(wanted === 'all' ? { view: 'all' } : {}, { replace: true })}
      aria-label={t('messages.views')}
      data={[
        { value: 'to-do', label: t('messages.view.to-do', { count: list.data?.unfinished ?? 0 }) },
        { value: 'all', label: t('messages.view.all') },
      ]}
    />
  )
  return (
    <Page title={t('messages.title')} actions={switches}>
      {list.isPending && <Loading />}
      {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
      {list.data?.messages.length === 0 && <NoMessages view={view} />}
      {list.data && list.data.messages.length > 0 && (
        <div>
          {view === 'to-do' && (
            <Text size="sm" c="dimmed" mb={8}>
              {t('messages.to-do.hint')}
            </Text>
          )}
          <MessagesTable messages={list.data.messages} />
          {list.data.messages.length === limit && (
            <Text size="sm" c="dimmed" mt={8}>
              {t('messages.limited', { count: limit })}
            </Text>
          )}
        </div>
      )}
    </Page>
  )
}

function NoMessages({ view }: { readonly view: 'to-do' | 'all' }) {
  const { t } = useWords()
  return (
    <Empty
      icon={<IconMailCheck size={32} stroke={1.5} />}
      title={t(`messages.${view}.none`)}
      hint={t(`messages.${view}.none-hint`)}
    />
  )
}

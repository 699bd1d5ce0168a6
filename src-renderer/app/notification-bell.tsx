import { ActionIcon, Button, Indicator, Popover, Title } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useCommand, useDesk } from '../client/desk-context.tsx'
import { FailureText } from '../ui/failure.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../ui/words.tsx'
import classes from './notification-bell.module.css'
import { NotificationItem } from './notification-item.tsx'

export function NotificationBell() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const list = useQuery(ask.notifications.list.queryOptions({ input: {} }))
  const unread = list.data?.filter(({ isRead }) => !isRead).length ?? 0
  const heading = useId()
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={400} shadow="md" trapFocus returnFocus>
      <Indicator label={unread} disabled={unread === 0} size={16} offset={6} color="red" maxValue={99}>
        <Popover.Target>
          <ActionIcon aria-label={t('desk.bell', { unread })} onClick={() => setOpen(!isOpen)}>
            <IconBell size={18} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} aria-labelledby={heading}>
        <div className={classes.head}>
          <Title order={2} size="h6" id={heading}>
            {t('desk.bell.title')}
          </Title>
          {unread > 0 && <MarkRead />}
        </div>
        {list.isPending && <Loading />}
        {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
        {list.data?.length === 0 && <Empty title={t('desk.bell.empty')} hint={t('desk.bell.empty-hint')} />}
        {list.data && list.data.length > 0 && (
          <ul className={classes.list}>
            {list.data.map((notification) => (
              <NotificationItem key={notification.id} notification={notification} onOpen={() => setOpen(false)} />
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function MarkRead() {
  const { t } = useWords()
  const { desk } = useDesk()
  const markRead = useCommand(desk.notifications.markRead)
  return (
    <>
      <Button size="compact-xs" variant="default" loading={markRead.isPending} onClick={() => markRead.mutate({})}>
        {t('desk.bell.read')}
      </Button>
      {markRead.isError && <FailureText error={markRead.error} />}
    </>
  )
}

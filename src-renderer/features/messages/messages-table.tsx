import { Table } from '@mantine/core'
import type { Message } from '../../../src-shared/contract/messages.ts'
import { useWords } from '../../ui/words.tsx'
import { MessageRow } from './message-row.tsx'
import classes from './messages.module.css'

export function MessagesTable({ messages }: { readonly messages: readonly Message[] }) {
  const { t } = useWords()
  return (
    <Table.ScrollContainer minWidth={820}>
      <Table className={classes.table} aria-label={t('messages.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('messages.col.whom')}</Table.Th>
            <Table.Th>{t('messages.col.what')}</Table.Th>
            <Table.Th>{t('messages.col.when')}</Table.Th>
            <Table.Th>{t('messages.col.state')}</Table.Th>
            <Table.Th className={classes.actions}>{t('messages.col.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

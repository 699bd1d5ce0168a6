import { Button, Table } from '@mantine/core'
import { IconDoor, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { ActiveMark } from './active-mark.tsx'
import { RoomDialog } from './room-dialog.tsx'
import type { Room } from './rows.ts'
import classes from './settings.module.css'

export function RoomsSection() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [opened, setOpened] = useState<Room | 'new' | null>(null)
  const list = useQuery(ask.rooms.list.queryOptions({ input: {} }))
  if (list.isPending) return <Loading />
  if (list.isError) return <Failed error={list.error} retry={() => list.refetch()} />
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('settings.rooms.add')}
    </Button>
  )
  return (
    <>
      {list.data.length === 0 ? (
        <Empty
          icon={<IconDoor size={32} stroke={1.5} />}
          title={t('settings.rooms.empty')}
          hint={t('settings.rooms.empty-hint')}
          action={add}
        />
      ) : (
        <>
          <div className={classes.head}>
            <span />
            {add}
          </div>
          <RoomsTable rooms={list.data} onEdit={setOpened} />
        </>
      )}
      {opened !== null && <RoomDialog room={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </>
  )
}

type RoomsTableProps = { readonly rooms: readonly Room[]; readonly onEdit: (room: Room) => void }

function RoomsTable({ rooms, onEdit }: RoomsTableProps) {
  const { t } = useWords()
  return (
    <Table aria-label={t('settings.rooms')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('settings.room-name')}</Table.Th>
          <Table.Th>{t('settings.state')}</Table.Th>
          <Table.Th className={classes.end}>{t('settings.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rooms.map((room) => (
          <Table.Tr key={room.id} className={room.isActive ? undefined : classes.inactive}>
            <Table.Td>{room.name}</Table.Td>
            <Table.Td>
              <ActiveMark what="room" isActive={room.isActive} />
            </Table.Td>
            <Table.Td className={classes.end}>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('settings.edit.of', { name: room.name })}
                onClick={() => onEdit(room)}
              >
                {t('settings.edit')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

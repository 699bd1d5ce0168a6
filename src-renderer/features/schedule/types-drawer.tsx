import { ActionIcon, Button, Group, Stack, Table } from '@mantine/core'
import { IconCategory, IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrainingType } from '../../../src-shared/contract/schedule.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './schedule.module.css'
import { SideDrawer } from './side-drawer.tsx'
import { SlotTitle } from './slot-title.tsx'
import { TypeDialog } from './type-dialog.tsx'

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** What is taught: the types that templates and trainings are made of. */
export function TypesDrawer({ opened, onClose }: Props) {
  const { t } = useWords()
  return (
    <SideDrawer opened={opened} onClose={onClose} size={760} title={t('schedule.types.title')}>
      {opened && <Types />}
    </SideDrawer>
  )
}

function Types() {
  const { ask } = useDesk()
  const { t } = useWords()
  const types = useQuery(ask.types.list.queryOptions({ input: {} }))
  const [edited, setEdited] = useState<TrainingType['id'] | 'new' | null>(null)
  if (types.isPending) return <Loading />
  if (types.error) return <Failed error={types.error} retry={() => types.refetch()} />
  const add = (
    <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEdited('new')}>
      {t('schedule.types.new')}
    </Button>
  )
  return (
    <Stack gap="sm">
      {types.data.length === 0 ? (
        <Empty
          icon={<IconCategory size={32} stroke={1.5} />}
          title={t('schedule.types.empty')}
          hint={t('schedule.types.empty.hint')}
          action={add}
        />
      ) : (
        <>
          <Group>{add}</Group>
          <TypesTable types={types.data} onEdit={setEdited} />
        </>
      )}
      <TypeDialog
        opened={edited !== null}
        type={types.data.find(({ id }) => id === edited) ?? null}
        onClose={() => setEdited(null)}
      />
    </Stack>
  )
}

type TableProps = { readonly types: readonly TrainingType[]; readonly onEdit: (id: TrainingType['id']) => void }

function TypesTable({ types, onEdit }: TableProps) {
  const { t } = useWords()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table
        className={classes.table}
        verticalSpacing={2}
        horizontalSpacing={8}
        highlightOnHover
        aria-label={t('schedule.types.title')}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('schedule.types.name')}</Table.Th>
            <Table.Th className={classes.number}>{t('schedule.types.duration')}</Table.Th>
            <Table.Th className={classes.number}>{t('schedule.types.capacity')}</Table.Th>
            <Table.Th className={classes.number}>{t('schedule.types.price')}</Table.Th>
            <Table.Th className={classes.number}>{t('schedule.types.cutoff-short')}</Table.Th>
            <Table.Th className={classes.number}>{t('schedule.types.discovery-short')}</Table.Th>
            <Table.Th className={classes.number}>{t('schedule.places.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {types.map((type) => (
            <TypeRow key={type.id} type={type} onEdit={onEdit} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function TypeRow({ type, onEdit }: { readonly type: TrainingType; readonly onEdit: TableProps['onEdit'] }) {
  const { t, money } = useWords()
  const remarks = [
    type.isInitiation && t('schedule.types.initiation'),
    type.isSubscriptionOnly && t('schedule.types.subscription-only'),
    !type.isActive && t('schedule.types.inactive'),
  ].filter((remark) => remark !== false)
  return (
    <Table.Tr>
      <Table.Td className={classes.name}>
        <SlotTitle colour={type.colour} name={type.name} />
        {remarks.length > 0 && <span className={classes.gone}> · {remarks.join(' · ')}</span>}
      </Table.Td>
      <Table.Td className={classes.number}>{t('schedule.types.minutes', { count: type.durationMinutes })}</Table.Td>
      <Table.Td className={classes.number}>{type.capacity}</Table.Td>
      <Table.Td className={classes.number}>{money(type.price)}</Table.Td>
      <Table.Td className={classes.number}>{t('schedule.types.hours', { count: type.cutoffHours })}</Table.Td>
      <Table.Td className={classes.number}>{type.discoveryPlaces}</Table.Td>
      <Table.Td className={classes.number}>
        <ActionIcon
          size="sm"
          aria-label={t('schedule.types.edit', { name: type.name })}
          onClick={() => onEdit(type.id)}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
}

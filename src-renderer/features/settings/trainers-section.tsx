import { Button, Table } from '@mantine/core'
import { IconBarbell, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { ActiveMark } from './active-mark.tsx'
import type { Trainer } from './rows.ts'
import classes from './settings.module.css'
import { TrainerDialog } from './trainer-dialog.tsx'

export function TrainersSection() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [opened, setOpened] = useState<Trainer | 'new' | null>(null)
  const list = useQuery(ask.trainers.list.queryOptions({ input: {} }))
  if (list.isPending) return <Loading />
  if (list.isError) return <Failed error={list.error} retry={() => list.refetch()} />
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('settings.trainers.add')}
    </Button>
  )
  return (
    <>
      {list.data.length === 0 ? (
        <Empty
          icon={<IconBarbell size={32} stroke={1.5} />}
          title={t('settings.trainers.empty')}
          hint={t('settings.trainers.empty-hint')}
          action={add}
        />
      ) : (
        <>
          <div className={classes.head}>
            <span />
            {add}
          </div>
          <TrainersTable trainers={list.data} onEdit={setOpened} />
        </>
      )}
      {opened !== null && <TrainerDialog trainer={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </>
  )
}

type TrainersTableProps = { readonly trainers: readonly Trainer[]; readonly onEdit: (trainer: Trainer) => void }

function TrainersTable({ trainers, onEdit }: TrainersTableProps) {
  const { t } = useWords()
  return (
    <Table aria-label={t('settings.trainers')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('settings.name')}</Table.Th>
          <Table.Th>{t('settings.trainers.email')}</Table.Th>
          <Table.Th>{t('settings.trainers.phone')}</Table.Th>
          <Table.Th>{t('settings.state')}</Table.Th>
          <Table.Th className={classes.end}>{t('settings.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {trainers.map((trainer) => (
          <Table.Tr key={trainer.id} className={trainer.isActive ? undefined : classes.inactive}>
            <Table.Td>{trainer.name}</Table.Td>
            <Table.Td>{trainer.email}</Table.Td>
            <Table.Td>{trainer.phone}</Table.Td>
            <Table.Td>
              <ActiveMark what="person" isActive={trainer.isActive} />
            </Table.Td>
            <Table.Td className={classes.end}>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('settings.edit.of', { name: trainer.name })}
                onClick={() => onEdit(trainer)}
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

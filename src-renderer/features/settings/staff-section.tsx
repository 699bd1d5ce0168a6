import { Button, Table } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { AddStaffDialog } from './add-staff-dialog.tsx'
import { LetOutDialog } from './let-out-dialog.tsx'
import { ResetPasswordDialog } from './reset-password-dialog.tsx'
import type { StaffDeed } from './rows.ts'
import classes from './settings.module.css'
import { StaffRow } from './staff-row.tsx'

/** Who may sign in. */
export function StaffSection() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [isAdding, setAdding] = useState(false)
  const [asked, setAsked] = useState<StaffDeed | null>(null)
  const list = useQuery(ask.staff.list.queryOptions({ input: {} }))
  if (list.isPending) return <Loading />
  if (list.isError) return <Failed error={list.error} retry={() => list.refetch()} />
  const close = () => setAsked(null)
  return (
    <>
      <div className={classes.head}>
        <span />
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setAdding(true)}>
          {t('settings.staff.add')}
        </Button>
      </div>
      <Table aria-label={t('settings.staff')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.name')}</Table.Th>
            <Table.Th>{t('settings.staff.role')}</Table.Th>
            <Table.Th>{t('settings.state')}</Table.Th>
            <Table.Th className={classes.end}>{t('settings.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.data.map((member) => (
            <StaffRow key={member.id} member={member} onAsk={setAsked} />
          ))}
        </Table.Tbody>
      </Table>
      {isAdding && <AddStaffDialog onClose={() => setAdding(false)} />}
      {asked?.deed === 'reset' && <ResetPasswordDialog member={asked.member} onClose={close} />}
      {asked?.deed === 'let-out' && <LetOutDialog member={asked.member} onClose={close} />}
    </>
  )
}

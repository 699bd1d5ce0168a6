import { Button, Group, Table } from '@mantine/core'
import { useCommand, useDesk, useSession } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { ActiveMark } from './active-mark.tsx'
import type { StaffDeed, StaffMember } from './rows.ts'
import classes from './settings.module.css'

type StaffRowProps = { readonly member: StaffMember; readonly onAsk: (asked: StaffDeed) => void }

export function StaffRow({ member, onAsk }: StaffRowProps) {
  const { t } = useWords()
  const me = useSession((session) => session.me?.staffId)
  const { name, role, trainerName, isActive } = member
  const isMe = member.id === me
  return (
    <Table.Tr className={isActive ? undefined : classes.inactive}>
      <Table.Td>
        {name}
        {isMe && <span className={classes.you}>{t('settings.staff.you')}</span>}
      </Table.Td>
      <Table.Td>
        {t('desk.role', { role })}
        {trainerName !== null && <span className={classes.you}>{trainerName}</span>}
      </Table.Td>
      <Table.Td>
        <ActiveMark what="person" isActive={isActive} />
      </Table.Td>
      <Table.Td className={classes.end}>
        <Group gap={8} justify="flex-end" wrap="nowrap">
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('settings.staff.reset-of', { name })}
            onClick={() => onAsk({ deed: 'reset', member })}
          >
            {t('settings.staff.reset')}
          </Button>
          {isActive ? (
            <Button
              variant="default"
              size="compact-sm"
              disabled={isMe}
              aria-label={t('settings.staff.let-out-of', { name })}
              onClick={() => onAsk({ deed: 'let-out', member })}
            >
              {t('settings.staff.let-out')}
            </Button>
          ) : (
            <LetIn member={member} />
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

function LetIn({ member }: { readonly member: StaffMember }) {
  const { t } = useWords()
  const { desk } = useDesk()
  const letIn = useCommand(desk.staff.setActive)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('settings.staff.let-in-of', { name: member.name })}
        loading={letIn.isPending}
        onClick={() => letIn.mutate({ staffId: member.id, isActive: true })}
      >
        {t('settings.staff.let-in')}
      </Button>
      {letIn.isError && <FailureText error={letIn.error} />}
    </>
  )
}

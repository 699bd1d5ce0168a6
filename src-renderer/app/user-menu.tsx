import { ActionIcon, Menu } from '@mantine/core'
import { IconKeyboard, IconLogout } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useCommand, useDesk } from '../client/desk-context.tsx'
import type { Me } from '../client/session-store.ts'
import { useWords } from '../ui/words.tsx'
import classes from './shell.module.css'

type UserMenuProps = { readonly me: Me; readonly showHelp: () => void }

export function UserMenu({ me, showHelp }: UserMenuProps) {
  const { t } = useWords()
  const { desk, session } = useDesk()
  const signOut = useCommand(desk.session.signOut)
  const [, go] = useLocation()
  // Also without an answer: whoever leaves the desk is out of it, and the next one starts at the beginning.
  const out = () => {
    session.getState().signedOut()
    go('/')
  }
  const leave = () => signOut.mutate({}, { onSettled: out })
  return (
    <Menu position="bottom-end" width={220} withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('desk.user', { name: me.name })}>
          <span aria-hidden className={classes.initials}>
            {initialsOf(me.name)}
          </span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('desk.user.is', { name: me.name, role: me.role })}</Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection="?" onClick={showHelp}>
          {t('desk.keys')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {t('desk.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join('')

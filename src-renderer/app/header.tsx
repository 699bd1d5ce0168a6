import type { RefObject } from 'react'
import type { Gym } from '../../src-shared/contract/session.ts'
import type { Me } from '../client/session-store.ts'
import logo from '../ui/logo.svg'
import { LanguageSwitch } from './language-switch.tsx'
import { NotificationBell } from './notification-bell.tsx'
import { PersonSearch } from './person-search.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'
import classes from './shell.module.css'
import { UserMenu } from './user-menu.tsx'

type HeaderProps = {
  readonly me: Me
  readonly gym: Gym
  readonly search: RefObject<HTMLInputElement | null>
  readonly showHelp: () => void
}

export function Header({ me, gym, search, showHelp }: HeaderProps) {
  const isAtDesk = me.role !== 'trainer'
  return (
    <header className={classes.header}>
      <div className={classes.whose}>
        <img src={logo} alt="" width={22} height={22} />
        <span className={classes.gym}>{gym.name}</span>
      </div>
      {isAtDesk && <PersonSearch field={search} />}
      <div className={classes.tools}>
        <LanguageSwitch />
        <SchemeSwitch />
        {isAtDesk && <NotificationBell />}
        <UserMenu me={me} showHelp={showHelp} />
      </div>
    </header>
  )
}

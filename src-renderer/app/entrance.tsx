import type { ReactNode } from 'react'
import type { Desk } from '../../src-shared/contract/index.ts'
import logo from '../ui/logo.svg'
import { useWords } from '../ui/words.tsx'
import classes from './entrance.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'

export type SetupState = Awaited<ReturnType<Desk['setup']['state']>>

/** The hall before the desk: whose it is, how to read it, and one thing to do. */
export function Entrance({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ReactNode }) {
  const { t } = useWords()
  return (
    <div className={classes.hall}>
      <header className={classes.bar}>
        <img src={logo} alt="" width={24} height={24} />
        <span className={classes.brand}>{t('desk.app')}</span>
        <span className={classes.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </span>
      </header>
      <main className={classes.middle} data-wide={isWide || undefined}>
        {children}
      </main>
    </div>
  )
}

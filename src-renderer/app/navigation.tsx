import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link, useRoute } from 'wouter'
import type { Role } from '../../src-shared/contract/define.ts'
import { useWords } from '../ui/words.tsx'
import { type Area, areasFor } from './areas.ts'
import classes from './shell.module.css'

/** Under this width only the icons are left (shell.module.css), and the names move into tooltips. */
const narrow = '(max-width: 1099px)'

export function Navigation({ role }: { readonly role: Role }) {
  const { t } = useWords()
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false })
  return (
    <nav className={classes.nav} aria-label={t('desk.nav')}>
      <ul className={classes.areas}>
        {areasFor(role).map((area) => (
          <li key={area.path}>
            <AreaLink area={area} isNarrow={isNarrow} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function AreaLink({ area, isNarrow }: { readonly area: Area; readonly isNarrow: boolean }) {
  const { t } = useWords()
  const [isHere] = useRoute(area.route)
  const { icon: Icon } = area
  return (
    <Tooltip label={t(area.name)} position="right" disabled={!isNarrow} withinPortal={false}>
      <Link href={area.path} className={classes.area} aria-current={isHere ? 'page' : undefined}>
        <Icon size={18} stroke={isHere ? 2 : 1.6} aria-hidden />
        <span className={classes.label}>{t(area.name)}</span>
      </Link>
    </Tooltip>
  )
}

import type { Membership } from '../../../src-shared/contract/memberships.ts'
import { useWords } from '../../ui/words.tsx'
import type { MembershipDeed } from './deeds.ts'
import { MembershipRow } from './membership-row.tsx'
import classes from './memberships.module.css'

type MembershipsTableProps = {
  readonly memberships: readonly Membership[]
  readonly onDeed: (deed: MembershipDeed) => void
}

/** The memberships of one page of the list. */
export function MembershipsTable({ memberships, onDeed }: MembershipsTableProps) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section className={classes.scroll} aria-label={t('memberships.title')} tabIndex={0}>
      <table className={classes.table} aria-label={t('memberships.title')}>
        <thead>
          <tr>
            <th scope="col">{t('memberships.col.name')}</th>
            <th scope="col" className={classes.state}>
              {t('memberships.col.state')}
            </th>
            <th scope="col" className={classes.dates}>
              {t('memberships.col.dates')}
            </th>
            <th scope="col" className={classes.fee}>
              {t('memberships.col.fee')}
            </th>
            <th scope="col" className={classes.invoice}>
              {t('memberships.col.invoice')}
            </th>
            <th scope="col" className={classes.certificate}>
              {t('memberships.col.certificate')}
            </th>
            <th scope="col" className={classes.actions}>
              <span className={classes.hidden}>{t('memberships.col.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {memberships.map((membership) => (
            <MembershipRow key={membership.id} membership={membership} onDeed={onDeed} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

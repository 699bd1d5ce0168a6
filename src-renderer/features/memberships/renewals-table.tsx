import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './memberships.module.css'

export type Renewals = Awaited<ReturnType<Desk['memberships']['toRenew']>>
export type Renewal = Renewals['people'][number]

type RenewalsTableProps = { readonly people: readonly Renewal[]; readonly onRenew: (person: Renewal) => void }

export function RenewalsTable({ people, onRenew }: RenewalsTableProps) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section className={classes.scroll} aria-label={t('memberships.view.renew')} tabIndex={0}>
      <table className={classes.table} aria-label={t('memberships.view.renew')}>
        <thead>
          <tr>
            <th scope="col">{t('memberships.col.name')}</th>
            <th scope="col" className={classes.contact}>
              {t('memberships.renew.contact')}
            </th>
            <th scope="col" className={classes.last}>
              {t('memberships.renew.last')}
            </th>
            <th scope="col" className={classes.deed}>
              <span className={classes.hidden}>{t('memberships.col.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <RenewalRow key={person.personId} person={person} onRenew={onRenew} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RenewalRow({ person, onRenew }: { readonly person: Renewal; readonly onRenew: (person: Renewal) => void }) {
  const { t, day } = useWords()
  const { personId, name, guardianName, email, phone, lastSeason, endsOn } = person
  return (
    <tr>
      <td>
        <Link href={`/people/${personId}`} className={classes.person}>
          {name}
        </Link>
        {guardianName !== null && (
          <span className={classes.beside}>{t('memberships.of-guardian', { name: guardianName })}</span>
        )}
      </td>
      <td>
        {phone !== null && (
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={classes.phone}>
            {phone}
          </a>
        )}
        {email !== null && <a href={`mailto:${email}`}>{email}</a>}
        {phone === null && email === null && <span className={classes.quiet}>{t('memberships.renew.no-contact')}</span>}
      </td>
      <td className={classes.plain}>
        {t('memberships.renew.until', { season: lastSeason, day: day(endsOn, 'number') })}
      </td>
      <td className={classes.deed}>
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('memberships.renew.of', { name })}
          onClick={() => onRenew(person)}
        >
          {t('memberships.renew')}
        </Button>
      </td>
    </tr>
  )
}

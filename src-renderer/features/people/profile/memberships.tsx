import type { Profile } from '../../../../src-shared/contract/people.ts'
import { Nothing, Section } from '../../../ui/section.tsx'
import { useWords } from '../../../ui/words.tsx'
import { MembershipMark } from '../membership-mark.tsx'
import classes from './profile.module.css'

export function Memberships({ memberships }: { readonly memberships: Profile['memberships'] }) {
  const { t, range } = useWords()
  return (
    <Section title={t('people.memberships.title')}>
      {memberships.length === 0 && <Nothing>{t('people.memberships.none')}</Nothing>}
      <ul className={classes.cards}>
        {memberships.map(({ season, state, startsOn, endsOn }) => (
          <li key={`${season} ${startsOn}`} className={classes.card}>
            <div className={classes.line}>
              <span className={classes.strong}>{t('people.memberships.season', { season })}</span>
              <MembershipMark state={state} />
            </div>
            <div className={classes.line} data-quiet>
              {range(startsOn, endsOn)}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

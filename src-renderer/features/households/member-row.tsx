import { Link } from 'wouter'
import type { HouseholdMember } from '../../../src-shared/contract/households.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { ageOn } from '../people/age.ts'
import { MembershipMark } from '../people/membership-mark.tsx'
import classes from './household.module.css'
import { isCalledOnly, roleWord, trialText } from './member-text.ts'

type MemberRowProps = {
  readonly member: HouseholdMember
  /** The page is about them: no link to where one is. */
  readonly isHere: boolean
  readonly isAlone: boolean
  readonly today: Day
}

export function MemberRow({ member, isHere, isAlone, today }: MemberRowProps) {
  const words = useWords()
  const { t } = words
  const { id, name, birthDate, phone, membership, usedTrial } = member
  const about = [t(roleWord(member, isAlone)), birthDate && t('people.age', { years: ageOn(today, birthDate) })]
  return (
    <li className={classes.member}>
      <div className={classes.line}>
        {isHere ? (
          <span className={classes.name}>{name}</span>
        ) : (
          <Link href={`/people/${id}`} className={classes.name}>
            {name}
          </Link>
        )}
        {membership === null ? (
          !isCalledOnly(member) && <span className={classes.quiet}>{t('household.no-membership')}</span>
        ) : (
          <MembershipMark state={membership} />
        )}
      </div>
      <p className={classes.quiet}>{about.filter(Boolean).join(' · ')}</p>
      {isCalledOnly(member) ? (
        phone !== null && (
          <p className={classes.quiet}>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </p>
        )
      ) : (
        <p className={classes.quiet} data-free={usedTrial === null || undefined}>
          {trialText(words, member)}
        </p>
      )}
    </li>
  )
}

import { IconHeartHandshake, IconNote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Profile } from '../../../../src-shared/contract/people.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useWords } from '../../../ui/words.tsx'
import { ageOn } from '../age.ts'
import classes from './profile.module.css'

type PersonFactsProps = { readonly profile: Profile; readonly today: Day }

/** How to reach somebody and what to know before talking to them. */
export function PersonFacts({ profile, today }: PersonFactsProps) {
  const { t, day } = useWords()
  const { birthDate, phone, email, card, guardianId, guardianName, isVolunteer, note } = profile
  return (
    <div className={classes.facts}>
      <dl className={classes.list}>
        <Fact name={t('people.field.age')}>
          {birthDate !== null && t('people.age', { years: ageOn(today, birthDate) })}
        </Fact>
        <Fact name={t('people.field.born')}>{birthDate !== null && day(birthDate, 'number')}</Fact>
        <Fact name={t('people.field.phone')}>{phone}</Fact>
        <Fact name={t('people.field.email')}>{email}</Fact>
        <Fact name={t('people.field.card')}>{card}</Fact>
        {guardianId !== null && (
          <Fact name={t('people.field.guardian')}>
            <Link href={`/people/${guardianId}`} className={classes.person}>
              {guardianName}
            </Link>
          </Fact>
        )}
      </dl>
      {isVolunteer && (
        <p className={classes.remark}>
          <IconHeartHandshake size={16} aria-hidden />
          <span>
            <strong>{t('people.field.volunteer')}</strong>. {t('people.field.volunteer-hint')}
          </span>
        </p>
      )}
      {note !== null && (
        <p className={classes.remark}>
          <IconNote size={16} role="img" aria-label={t('people.field.note')} />
          <span className={classes.note}>{note}</span>
        </p>
      )}
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useWords()
  const isKnown = children !== null && children !== false
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd data-unknown={!isKnown || undefined}>{isKnown ? children : t('people.unknown')}</dd>
    </div>
  )
}

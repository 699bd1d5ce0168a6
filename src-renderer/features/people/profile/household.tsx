import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Profile } from '../../../../src-shared/contract/people.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { Nothing, Section } from '../../../ui/section.tsx'
import { useWords } from '../../../ui/words.tsx'
import { AddPersonDialog } from '../add-person-dialog.tsx'
import { ageOn } from '../age.ts'
import classes from './profile.module.css'

/** Who belongs together. A dependent is added under the guardian, also from another dependent's sheet. */
export function Household({ profile, today }: { readonly profile: Profile; readonly today: Day }) {
  const { t } = useWords()
  const [, go] = useLocation()
  const [isAdding, setIsAdding] = useState(false)
  const guardian =
    profile.guardianId === null
      ? { id: profile.id, name: profile.name }
      : { id: profile.guardianId, name: profile.guardianName ?? '' }
  return (
    <Section
      title={t('people.household.title')}
      action={
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconUserPlus size={14} />}
          onClick={() => setIsAdding(true)}
        >
          {t('people.household.add')}
        </Button>
      }
    >
      {profile.household.length === 0 && <Nothing>{t('people.household.alone')}</Nothing>}
      <ul className={classes.cards}>
        {profile.household.map(({ id, name, birthDate, isGuardian }) => (
          <li key={id} className={classes.card}>
            <div className={classes.line}>
              <Link href={`/people/${id}`} className={classes.person}>
                {name}
              </Link>
              <span className={classes.quiet}>
                {t(isGuardian ? 'people.household.guardian' : 'people.household.dependent')}
                {birthDate !== null && `, ${t('people.age', { years: ageOn(today, birthDate) })}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {isAdding && (
        <AddPersonDialog
          typedName=""
          guardian={guardian}
          today={today}
          onClose={() => setIsAdding(false)}
          onAdded={(id) => go(`/people/${id}`)}
        />
      )}
    </Section>
  )
}

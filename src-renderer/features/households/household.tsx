import { Button, Group } from '@mantine/core'
import { IconBallVolleyball, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Profile } from '../../../src-shared/contract/people.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { Section } from '../../ui/section.tsx'
import { useWords } from '../../ui/words.tsx'
import { KeyHint } from '../today/key-hint.tsx'
import classes from './household.module.css'
import { HouseholdMenu } from './household-menu.tsx'
import { MemberRow } from './member-row.tsx'

type HouseholdProps = {
  readonly profile: Profile
  readonly today: Day
  readonly onDeed: (deed: 'child' | 'initiation') => void
}

/** Who belongs together: who pays, whom to call, and of everybody the membership and the free trial. */
export function Household({ profile, today, onDeed }: HouseholdProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const household = useQuery(ask.households.of.queryOptions({ input: { personId: profile.id } }))
  const members = household.data?.members ?? []
  return (
    <Section
      title={t('people.household.title')}
      action={profile.guardianId !== null && <HouseholdMenu profile={profile} members={members} />}
    >
      {household.isError && <FailureText error={household.error} />}
      <ul className={classes.members}>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            isHere={member.id === profile.id}
            isAlone={members.length === 1}
            today={today}
          />
        ))}
      </ul>
      <Group gap={8} mt={8}>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconUserPlus size={14} />}
          rightSection={<KeyHint>C</KeyHint>}
          onClick={() => onDeed('child')}
        >
          {t('household.add-child')}
        </Button>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconBallVolleyball size={14} />}
          rightSection={<KeyHint>B</KeyHint>}
          onClick={() => onDeed('initiation')}
        >
          {t('household.initiation')}
        </Button>
      </Group>
    </Section>
  )
}

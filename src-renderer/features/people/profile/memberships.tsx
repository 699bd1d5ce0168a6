import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../../client/desk-context.tsx'
import { FailureText } from '../../../ui/failure.tsx'
import { Nothing, Section } from '../../../ui/section.tsx'
import { useWords } from '../../../ui/words.tsx'
import { isLive, type MembershipDeed } from '../../memberships/deeds.ts'
import { MembershipCard } from '../../memberships/membership-card.tsx'
import { MembershipDialog } from '../../memberships/membership-dialog.tsx'
import { KeyHint } from '../../today/key-hint.tsx'
import classes from './profile.module.css'

type MembershipsProps = { readonly personId: PersonId; readonly onEnrol: () => void }

/** The seasons that count, with what is missing and what can be done; those that are over stay out of the way. */
export function Memberships({ personId, onEnrol }: MembershipsProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [deed, setDeed] = useState<MembershipDeed | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const memberships = useQuery(ask.memberships.ofPerson.queryOptions({ input: { personId } }))
  const all = memberships.data ?? []
  const live = all.filter(isLive)
  // Where nothing counts any more, the latest says so.
  const near = live.length > 0 ? live : all.slice(0, 1)
  const shown = showsAll ? all : near
  return (
    <Section
      title={t('people.memberships.title')}
      action={
        <Button variant="default" size="compact-xs" rightSection={<KeyHint>M</KeyHint>} onClick={onEnrol}>
          {t('memberships.new')}
        </Button>
      }
    >
      {memberships.isError && <FailureText error={memberships.error} />}
      {memberships.data?.length === 0 && <Nothing>{t('people.memberships.none')}</Nothing>}
      <ul className={classes.cards}>
        {shown.map((membership) => (
          <li key={membership.id} className={classes.card}>
            <MembershipCard membership={membership} onDeed={setDeed} />
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={() => setShowsAll(true)}>
          {t('memberships.earlier', { count: all.length - shown.length })}
        </Button>
      )}
      {deed && <MembershipDialog deed={deed} onClose={() => setDeed(null)} />}
    </Section>
  )
}

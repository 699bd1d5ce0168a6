import { Button, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Profile } from '../../../../src-shared/contract/people.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { Nothing, Section } from '../../../ui/section.tsx'
import { useWords } from '../../../ui/words.tsx'
import { AddPlaceDialog } from './add-place-dialog.tsx'
import { placeState } from './place.ts'
import { PlaceRow } from './place-row.tsx'
import classes from './profile.module.css'

/** Where somebody is every week. Ended places are kept, but out of the way. */
export function StandingPlaces({ profile, today }: { readonly profile: Profile; readonly today: Day }) {
  const { t } = useWords()
  const [isAdding, setIsAdding] = useState(false)
  const [showsEnded, setShowsEnded] = useState(false)
  const ended = profile.standingPlaces.filter((place) => placeState(place, today) === 'ended')
  const live = profile.standingPlaces.filter((place) => placeState(place, today) !== 'ended')
  const shown = showsEnded ? [...live, ...ended] : live
  return (
    <Section
      title={t('people.places.title')}
      action={
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => setIsAdding(true)}
        >
          {t('people.places.add')}
        </Button>
      }
    >
      {live.length === 0 && <Nothing>{t('people.places.none')}</Nothing>}
      {shown.length > 0 && (
        <Table className={classes.table} verticalSpacing={4} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.day}>{t('people.places.weekday')}</Table.Th>
              <Table.Th className={classes.time}>{t('people.places.time')}</Table.Th>
              <Table.Th>{t('people.places.type')}</Table.Th>
              <Table.Th className={classes.dates}>{t('people.places.dates')}</Table.Th>
              <Table.Th className={classes.placeState}>{t('people.places.state')}</Table.Th>
              <Table.Th className={classes.actions}>{t('people.places.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((place) => (
              <PlaceRow key={place.id} place={place} today={today} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {ended.length > 0 && (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={() => setShowsEnded(!showsEnded)}>
          {showsEnded ? t('people.places.hide-ended') : t('people.places.show-ended', { count: ended.length })}
        </Button>
      )}
      {isAdding && <AddPlaceDialog profile={profile} today={today} onClose={() => setIsAdding(false)} />}
    </Section>
  )
}

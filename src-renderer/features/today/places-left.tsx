import { Popover, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import { soon } from '../../ui/soon.tsx'
import { useWords } from '../../ui/words.tsx'
import { freePlaces, isFull } from './day-plan.ts'
import classes from './roster-pane.module.css'

const PlacesExplained = soon(() => import('./places-explained.tsx').then((module) => module.PlacesExplained))

type PlacesLeftProps = { readonly training: Training; readonly entries: readonly RosterEntry[] }

/** How many places are left; the figure opens what it is the difference of. */
export function PlacesLeft({ training, entries }: PlacesLeftProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const count = freePlaces(training)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.standing}
          data-tone={isFull(training) ? 'full' : 'plain'}
          title={t('roster.places.why', { count })}
          onClick={() => setOpen((open) => !open)}
        >
          {isFull(training) ? t('today.full') : t('today.free', { count })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('roster.places.why', { count })}>
        <PlacesExplained training={training} entries={entries} />
      </Popover.Dropdown>
    </Popover>
  )
}

import { Title } from '@mantine/core'
import { useState } from 'react'
import type { Shift } from '../../../src-shared/contract/till.ts'
import { useWords } from '../../ui/words.tsx'
import { DeskName } from './desk-name.tsx'
import { ExpectedDialog } from './expected-dialog.tsx'
import { MovesTable } from './moves-table.tsx'
import { DrawerSums, Takings } from './sums.tsx'
import classes from './till.module.css'

/** TIL-1: an open shift as it stands: what should be in the drawer, how it got there, and what was taken otherwise. */
export function XReport({ shift }: { readonly shift: Shift }) {
  const { t } = useWords()
  return (
    <div className={classes.report}>
      <div className={classes.column}>
        <Expected shift={shift} />
        <section className={classes.panel} aria-label={t('paper.till.taken')}>
          <Title order={2} className={classes.head}>
            {t('paper.till.taken')}
          </Title>
          <Takings byMethod={shift.byMethod} />
        </section>
      </div>
      <section className={classes.panel} aria-label={t('till.moves')}>
        <Title order={2} className={classes.head}>
          {t('till.moves')}
        </Title>
        <MovesTable moves={shift.moves.toReversed()} />
      </section>
    </div>
  )
}

function Expected({ shift }: { readonly shift: Shift }) {
  const { t, money, moment } = useWords()
  const [isExplained, setIsExplained] = useState(false)
  const expected = money(shift.expectedMinor)
  return (
    <section className={classes.panel} aria-label={t('till.expected')}>
      <div className={classes.deskRow}>
        <DeskName isOpen />
        <span className={classes.small}>{t('till.since', { at: moment(shift.openedAt), name: shift.openedBy })}</span>
      </div>
      <Title order={2} className={classes.head}>
        {t('till.expected')}
      </Title>
      <button
        type="button"
        className={classes.expected}
        aria-label={t('till.expected.explain', { amount: expected })}
        onClick={() => setIsExplained(true)}
      >
        {expected}
      </button>
      <DrawerSums shift={shift} />
      {isExplained && <ExpectedDialog shift={shift} onClose={() => setIsExplained(false)} />}
    </section>
  )
}

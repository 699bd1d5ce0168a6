import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Lookalike } from '../../../src-shared/contract/trials.ts'
import { useWords, type Words } from '../../ui/words.tsx'
import classes from './initiation.module.css'
import type { EarlierTrial } from './use-earlier-trial.ts'

const alikeWords = {
  name: 'name',
  'name-similar': 'nameSimilar',
  birth: 'birth',
  'birth-similar': 'birthSimilar',
  phone: 'phone',
  guardian: 'guardian',
} as const satisfies Readonly<Record<Lookalike['alike'][number], string>>

/** Somebody else's record in one line: who it is, what is alike, and when the trial was. */
export function sayLookalike(other: Lookalike, { t, day }: Pick<Words, 't' | 'day'>): string {
  const { name, birthDate, guardianName, isArchived, alike, trial } = other
  const who = [
    name,
    birthDate && day(birthDate, 'number'),
    guardianName && t('desk.search.guardian', { name: guardianName }),
    isArchived && t('trials.alike.archived'),
  ]
  const by = alike.map((what) => t('trials.alike.by', { by: alikeWords[what] }))
  const when = t('trials.alike.trial', { type: trial.typeName, day: day(trial.day) })
  return [who.filter(Boolean).join(', '), by.join(', '), when].join(' · ')
}

type EarlierTrialFieldProps = { readonly name: string; readonly earlier: EarlierTrial }

/** MAT-1: who looks like the same person and had a trial already, and the reason why it is somebody else. */
export function EarlierTrialField({ name, earlier }: EarlierTrialFieldProps) {
  const words = useWords()
  const { t } = words
  return (
    <div className={classes.earlier} role="status">
      <p className={classes.line} data-tone="warn">
        <IconAlertTriangle size={16} aria-hidden />
        <span>{t('trials.alike')}</span>
      </p>
      {earlier.others.length > 0 && (
        <ul className={classes.others}>
          {earlier.others.map((other) => (
            <li key={other.personId}>{sayLookalike(other, words)}</li>
          ))}
        </ul>
      )}
      <TextInput
        ref={earlier.field}
        size="xs"
        label={t('trials.alike.reason')}
        aria-label={t('trials.alike.reason.of', { name })}
        maxLength={500}
        required
        value={earlier.text}
        error={earlier.isMissing && t('trials.alike.reason.needed')}
        onChange={(event) => earlier.write(event.currentTarget.value)}
      />
    </div>
  )
}

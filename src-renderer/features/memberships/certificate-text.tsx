import type { Membership } from '../../../src-shared/contract/memberships.ts'
import { useWords } from '../../ui/words.tsx'
import { StateMark, type Tone } from '../today/state-mark.tsx'
import { type CertificateStanding, certificateStanding } from './deeds.ts'
import classes from './memberships.module.css'

const tones: Readonly<Record<CertificateStanding, Tone | null>> = {
  missing: 'bad',
  ended: 'bad',
  until: 'good',
  'no-end': 'good',
  'not-needed': null,
}

/** Whether there is a medical certificate, and until when it is good. */
export function CertificateText({ membership }: { readonly membership: Membership }) {
  const { t, day } = useWords()
  const standing = certificateStanding(membership)
  const until = membership.certificate?.until ?? null
  const said = t(`memberships.certificate.${standing}`, { until: until === null ? '' : day(until, 'number') })
  const tone = tones[standing]
  return tone === null ? <span className={classes.quiet}>{said}</span> : <StateMark tone={tone}>{said}</StateMark>
}

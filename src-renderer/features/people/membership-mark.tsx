import type { PersonLine } from '../../../src-shared/contract/people.ts'
import { useWords } from '../../ui/words.tsx'
import { StateMark, type Tone } from '../today/state-mark.tsx'

type MembershipState = NonNullable<PersonLine['membership']>

const tones: Readonly<Record<MembershipState, Tone>> = {
  trial: 'info',
  pending: 'warn',
  active: 'good',
  expired: 'bad',
  cancelled: 'neutral',
}

export function MembershipMark({ state }: { readonly state: MembershipState }) {
  const { t } = useWords()
  return <StateMark tone={tones[state]}>{t(`people.membership.${state}`)}</StateMark>
}

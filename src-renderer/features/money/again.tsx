import { Button, Group, Text } from '@mantine/core'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { locales } from '../../../src-shared/words/languages.ts'
import { refusalIn } from '../../client/desk.ts'
import { useWords } from '../../ui/words.tsx'
import { useGymClock } from '../today/gym-clock.ts'
import { ago } from './ago.ts'
import classes from './money.module.css'

export type Duplicate = { readonly at: Instant; readonly actor: string; readonly amountMinor: number }

/** PAY-5: the payment that this one looks like, read from the desk's refusal; undefined for every other error. */
export function duplicateIn(error: unknown): Duplicate | undefined {
  const refused = refusalIn(error)
  if (refused?.code !== 'payment.maybe-duplicate') return undefined
  const { at, actor, amount } = refused.facts
  return { at: Number(at) as Instant, actor: String(actor), amountMinor: Number(amount) }
}

type AgainProps = {
  readonly duplicate: Duplicate
  readonly payerName: string
  readonly isActing: boolean
  readonly onAgain: () => void
  readonly onKeep: () => void
}

/** Asks before the same money is taken a second time. */
export function Again({ duplicate, payerName, isActing, onAgain, onKeep }: AgainProps) {
  const { t, money, language } = useWords()
  const clock = useGymClock()
  const amount = money(duplicate.amountMinor)
  const when = ago(duplicate.at, clock.data?.now ?? duplicate.at, locales[language])
  return (
    <div role="alert" className={classes.question}>
      <Text size="sm">{t('money.again', { amount, payer: payerName, when, actor: duplicate.actor })}</Text>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onKeep} autoFocus>
          {t('money.again.keep')}
        </Button>
        <Button onClick={onAgain} loading={isActing}>
          {t('money.again.act', { amount })}
        </Button>
      </Group>
    </div>
  )
}

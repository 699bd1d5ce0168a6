import { UnstyledButton } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { heldSoon } from './held-soon.ts'
import { useSayUntil } from './until.ts'
import classes from './waiting.module.css'

type HeldLineProps = {
  readonly now: Instant
  readonly onShow: (day: Day, training: TrainingId) => void
}

/** §9: places that are held and lapse soon: whom to call, each one leading to its class. */
export function HeldLine({ now, onShow }: HeldLineProps) {
  const { ask } = useDesk()
  const { t, day } = useWords()
  const sayUntil = useSayUntil()
  const offers = useQuery(ask.waitingList.offers.queryOptions({ input: {} }))
  const { count, first, more } = heldSoon(offers.data ?? [], now)
  if (count === 0) return null
  return (
    <p className={classes.soon}>
      <IconHourglass size={14} aria-hidden />
      <span>{t('waiting-list.soon', { count })}</span>
      {first.map(({ attendanceId, name, typeName, trainingId, startTime, offer, ...held }) => (
        <UnstyledButton key={attendanceId} className={classes.call} onClick={() => onShow(held.day, trainingId)}>
          {t('waiting-list.soon.one', {
            name,
            type: typeName,
            day: day(held.day),
            time: startTime,
            until: sayUntil(offer.heldUntil),
          })}
        </UnstyledButton>
      ))}
      {more > 0 && <span>{t('waiting-list.soon.more', { count: more })}</span>}
    </p>
  )
}

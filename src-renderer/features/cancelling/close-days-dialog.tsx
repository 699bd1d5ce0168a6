import { Group, Stack } from '@mantine/core'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { DayField } from '../people/day-field.tsx'
import { ClosedClasses } from './closed-classes.tsx'
import { ClosuresList } from './closures-list.tsx'
import { ReasonField } from './reason-field.tsx'
import { useClosing } from './use-closing.ts'

type CloseDaysDialogProps = {
  /** The day that is proposed first. */
  readonly first: Day
  readonly today: Day
  readonly onClose: () => void
}

/** A holiday in one dialog: the days, why, and everything that closing them undoes. */
export function CloseDaysDialog({ first, today, onClose }: CloseDaysDialogProps) {
  const { t } = useWords()
  const { days, reason, preview, plan, isReady, isActing, failure, act } = useClosing(first, today, onClose)
  const count = plan?.trainings.length ?? 0
  return (
    <FormDialog
      title={t('closures.title')}
      size={680}
      keep={t('closures.keep')}
      act={t(count > 0 ? 'closures.act-and-cancel' : 'closures.act', { days: days.count, count })}
      isDanger
      isBlocked={!isReady}
      isActing={isActing}
      failure={failure}
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
      onClose={onClose}
    >
      <Stack gap={16}>
        <Group grow gap={16} align="flex-start">
          <DayField
            label={t('closures.first-day')}
            required
            isFirst
            today={today}
            ahead={2}
            value={days.from}
            onChange={days.setFrom}
          />
          <DayField
            label={t('closures.last-day')}
            today={today}
            ahead={2}
            placeholder={t('closures.last-day.hint')}
            value={days.to}
            onChange={days.setTo}
          />
        </Group>
        <ReasonField reason={reason} isNeeded hint={t('cancelling.reason.told')} />
        {preview.isLoading && <Loading />}
        {preview.error && <FailureText error={preview.error} />}
        {plan && <ClosedClasses plan={plan} />}
        <ClosuresList today={today} />
      </Stack>
    </FormDialog>
  )
}

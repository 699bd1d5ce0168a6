import { Radio, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booking, BookingCancellation } from '../../../src-shared/contract/bookings.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Loading } from '../../ui/states.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { PlanLines } from '../cancelling/plan-lines.tsx'
import { ReasonField } from '../money/reason-field.tsx'
import { useReason } from '../money/use-reason.ts'
import classes from './bookings.module.css'
import { cancelPlan, comesBack } from './cancel-plan.ts'
import { useStaleBooking } from './use-stale-booking.ts'

type CancelBookingDialogProps = { readonly booking: Booking; readonly onClose: () => void }
type Refund = 'balance' | 'stripe' | 'keep'

/** SES-2: gives a place back, with its money where it is wanted; everything that follows is shown first. */
export function CancelBookingDialog({ booking, onClose }: CancelBookingDialogProps) {
  const { desk } = useDesk()
  const words = useWords()
  const { t, language } = words
  const tell = useTell()
  const heardStale = useStaleBooking()
  const { plan, refund, choose } = useRefund(booking)
  const cancel = useCommand(desk.bookings.cancel)
  const form = useReason()
  const { id, personName: name, title, startsOn, endsOn } = booking
  const submit = form.onSubmit(({ reason }) => {
    if (!plan.data) return
    const { version } = plan.data.booking
    const cancelled = () => {
      tell(t('bookings.cancel.done', { name, course: title }))
      onClose()
    }
    cancel.mutate({ id, version, refund, reason }, { onSuccess: cancelled, onError: heardStale })
  })
  return (
    <FormDialog
      title={t('bookings.cancel.title', { name })}
      act={t('bookings.cancel.act')}
      keep={t('bookings.cancel.keep')}
      isDanger
      isBlocked={!plan.data || plan.isPlaceholderData}
      isActing={cancel.isPending}
      failure={cancel.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={16}>
        <p className={classes.what}>
          {t('bookings.what', { course: title, dates: courseDates(language, startsOn, endsOn) })}
        </p>
        {plan.isPending && <Loading />}
        {plan.error && <FailureText error={plan.error} />}
        {plan.data && <RefundChoice plan={plan.data} value={refund} onChange={choose} />}
        {plan.data && <PlanLines lines={cancelPlan(plan.data, words)} />}
        <ReasonField data-autofocus {...form.getInputProps('reason')} />
      </Stack>
    </FormDialog>
  )
}

/** Where the money goes: back the way it came where it can, until somebody chooses otherwise. */
function useRefund({ id }: Booking) {
  const { ask } = useDesk()
  const [chosen, choose] = useState<Refund | null>(null)
  const proposal = useQuery(ask.bookings.previewCancel.queryOptions({ input: { id, refund: 'balance' } }))
  const refund = chosen ?? (proposal.data?.canGoToStripe ? 'stripe' : 'balance')
  const plan = useQuery(
    ask.bookings.previewCancel.queryOptions({ input: { id, refund }, placeholderData: keepPreviousData }),
  )
  return { plan, refund, choose }
}

type RefundChoiceProps = {
  readonly plan: BookingCancellation
  readonly value: Refund
  readonly onChange: (refund: Refund) => void
}

function RefundChoice({ plan, value, onChange }: RefundChoiceProps) {
  const { t, money } = useWords()
  const { invoice, canGoToStripe } = plan
  if (invoice === null || invoice.does === 'cancel') return null
  const offered: readonly Refund[] = canGoToStripe ? ['stripe', 'balance', 'keep'] : ['balance', 'keep']
  return (
    <Radio.Group
      label={t('bookings.cancel.refund', { amount: money(comesBack(invoice)) })}
      value={value}
      onChange={(next) => {
        const refund = offered.find((one) => one === next)
        if (refund) onChange(refund)
      }}
    >
      <Stack gap={8} mt={8}>
        {offered.map((refund) => (
          <Radio key={refund} size="xs" value={refund} label={t('bookings.cancel.refund.is', { refund })} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

import { Anchor, Checkbox, Input, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { Link } from 'wouter'
import { heldUntil } from '../../../src-shared/domain/courses.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useDesk, useIsAdmin } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { useDeskName } from '../money/desk-name.ts'
import { ReasonField } from '../money/reason-field.tsx'
import { useGymClock } from '../today/gym-clock.ts'
import { type How, laterHolds, linkHolds } from './book-values.ts'
import classes from './bookings.module.css'
import type { useBooking } from './use-booking.ts'

type PayFieldsProps = {
  readonly booking: ReturnType<typeof useBooking>
  readonly endsOn: Day
  /** Nothing stands before it: it has the focus. */
  readonly isFirst: boolean
}

/** How the place is paid; where nothing is to be paid, that is said and nothing is asked. */
export function PayFields(props: PayFieldsProps) {
  const { t, money } = useWords()
  const { form, plan, settledBy, taking } = props.booking
  if (settledBy === 'free') return <Settled isFirst={props.isFirst}>{t('bookings.settled.free')}</Settled>
  if (settledBy === 'balance' && plan) {
    const { payerName, balanceMinor, priceMinor } = plan
    const after = money(balanceMinor - priceMinor)
    return (
      <Settled isFirst={props.isFirst}>
        {t('bookings.settled.balance', { payer: payerName, before: money(balanceMinor), after })}
      </Settled>
    )
  }
  const { how } = form.values
  return (
    <Stack gap={10}>
      <HowChoice {...props} />
      {how === 'cash' && !taking.drawer.isClosed && <ClosedTill />}
      {how === 'link' && <ByLink {...props} />}
      {how === 'later' && <Hold {...props} holds={laterHolds} field="laterHold" />}
      {how === 'free' && <ReasonField {...form.getInputProps('reason')} />}
    </Stack>
  )
}

type SettledProps = { readonly isFirst: boolean; readonly children: string }

/** Nothing is left to choose. */
function Settled({ isFirst, children }: SettledProps) {
  const line = useRef<HTMLParagraphElement>(null)
  // Then Enter books it.
  useEffect(() => {
    if (isFirst) line.current?.closest('form')?.querySelector<HTMLElement>('[type="submit"]')?.focus()
  }, [isFirst])
  return (
    <p ref={line} className={classes.settled}>
      {children}
    </p>
  )
}

const ways: readonly How[] = ['cash', 'card', 'transfer', 'link', 'later']

function HowChoice({ booking: { form, taking }, isFirst }: PayFieldsProps) {
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  const label = useId()
  const choice = useRef<HTMLDivElement>(null)
  // What the dialog finds by itself is the box around the ways, which cannot have the focus.
  useEffect(() => {
    if (isFirst) choice.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [isFirst])
  const offered = isAdmin ? [...ways, 'free' as const] : ways
  return (
    <Input.Wrapper label={t('bookings.how')} labelElement="div" labelProps={{ id: label }}>
      <SegmentedControl<How>
        ref={choice}
        fullWidth
        aria-labelledby={label}
        data-autofocus={isFirst || undefined}
        data={offered.map((how) => ({ value: how, label: t('bookings.how.is', { how }) }))}
        value={form.values.how}
        onChange={(how) => {
          form.setFieldValue('how', how)
          taking.drawer.leave()
          taking.keep()
        }}
      />
    </Input.Wrapper>
  )
}

/** Cash needs an open till: said before it is asked for. */
function ClosedTill() {
  const { ask } = useDesk()
  const { t } = useWords()
  const desk = useDeskName()
  const shift = useQuery(ask.till.state.queryOptions({ input: { desk } }))
  if (shift.data !== null) return null
  return (
    <Text size="sm" c="dimmed">
      {t('bookings.till-closed', { desk })}
    </Text>
  )
}

function ByLink(props: PayFieldsProps) {
  const { t } = useWords()
  const { form, plan, address } = props.booking
  if (plan && !plan.canLink) return <LinksOff />
  return (
    <>
      <Hold {...props} holds={linkHolds} field="linkHold" />
      {address !== null && (
        <Checkbox
          label={t('bookings.link.send', { address })}
          {...form.getInputProps('isSent', { type: 'checkbox' })}
        />
      )}
      {address === null && form.values.person !== null && !form.values.isNew && (
        <Text size="sm" c="dimmed">
          {t('bookings.link.no-email')}
        </Text>
      )}
    </>
  )
}

function LinksOff() {
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  return (
    <div role="status" className={classes.known}>
      <Text size="sm">{t('bookings.link.off', { who: isAdmin ? 'admin' : 'other' })}</Text>
      {isAdmin && (
        <Anchor component={Link} href="/settings?section=online" size="sm">
          {t('bookings.link.set-up')}
        </Anchor>
      )}
    </div>
  )
}

type HoldProps = PayFieldsProps & {
  readonly holds: readonly number[]
  readonly field: 'linkHold' | 'laterHold'
}

/** SES-2: how long the place waits for its payment, and until when that is. */
function Hold({ booking: { form }, endsOn, holds, field }: HoldProps) {
  const { t, moment } = useWords()
  const clock = useGymClock()
  const label = useId()
  const hours = form.values[field]
  const until = clock.data && heldUntil(clock.data.now, hours, endsOn, clock.data.gym.timeZone)
  return (
    <Input.Wrapper
      label={t('bookings.hold')}
      labelElement="div"
      labelProps={{ id: label }}
      description={until && t('bookings.left.until', { moment: moment(until) })}
      descriptionProps={{ mt: 4 }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    >
      <SegmentedControl
        fullWidth
        aria-labelledby={label}
        data={holds.map((hold) => ({
          value: String(hold),
          label: t('bookings.hold.is', { unit: hold > 24 ? 'days' : 'hours', count: hold > 24 ? hold / 24 : hold }),
        }))}
        value={String(hours)}
        onChange={(hold) => form.setFieldValue(field, Number(hold))}
      />
    </Input.Wrapper>
  )
}

import { Stack } from '@mantine/core'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booking } from '../../../src-shared/contract/bookings.ts'
import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Nothing } from '../../ui/section.tsx'
import { Loading } from '../../ui/states.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { PlanLines } from '../cancelling/plan-lines.tsx'
import { Again } from '../money/again.tsx'
import { type DeskMethod, MethodChoice } from '../money/method-choice.tsx'
import { isQuestion, useTaking } from '../money/use-taking.ts'
import classes from './bookings.module.css'
import { CourseChoice } from './course-choice.tsx'
import { movePlan } from './move-plan.ts'
import { useStaleBooking } from './use-stale-booking.ts'

type MoveBookingDialogProps = { readonly booking: Booking; readonly onClose: () => void }

/** Moves a booking to another session: what that costs more is paid here, what it costs less goes to the balance. */
export function MoveBookingDialog({ booking, onClose }: MoveBookingDialogProps) {
  const { ask } = useDesk()
  const words = useWords()
  const { t, language, money } = words
  const courses = useQuery(ask.courses.active.queryOptions({ input: {} }))
  const others = courses.data?.filter(({ id }) => id !== booking.courseId)
  const moving = useMoving(booking, onClose)
  const { plan, taking, difference } = moving
  const { drawer, duplicate } = taking
  const act = difference === null ? t('bookings.move.act') : t('bookings.move.act-pay', { amount: money(difference) })
  const { personName: name, title, startsOn, endsOn } = booking
  return (
    <FormDialog
      title={t('bookings.move.title', { name })}
      act={drawer.isClosed ? t('bookings.move.open-till') : act}
      keep={t('bookings.move.keep')}
      isBlocked={!plan.data || plan.isError || plan.isPlaceholderData}
      isActing={moving.isActing}
      failure={moving.failure ?? courses.error}
      size={640}
      onSubmit={(event) => {
        event.preventDefault()
        taking.take()
      }}
      onClose={onClose}
      question={
        duplicate && (
          <Again
            duplicate={duplicate}
            payerName={name}
            isActing={moving.isActing}
            onAgain={taking.takeAgain}
            onKeep={onClose}
          />
        )
      }
    >
      <Stack gap={12}>
        <p className={classes.what}>
          {t('bookings.what', { course: title, dates: courseDates(language, startsOn, endsOn) })}
        </p>
        {courses.isPending && <Loading />}
        {others?.length === 0 && <Nothing>{t('bookings.move.no-other')}</Nothing>}
        {others && others.length > 0 && (
          <CourseChoice
            label={t('bookings.move.to')}
            courses={others}
            value={moving.courseId}
            onChange={moving.choose}
          />
        )}
        {plan.error && <FailureText error={plan.error} />}
        {plan.data && !plan.isError && <PlanLines lines={movePlan(plan.data, booking.state === 'confirmed', words)} />}
        {difference !== null && <MethodChoice value={moving.method} onChange={moving.payBy} />}
        {drawer.question}
      </Stack>
    </FormDialog>
  )
}

/** Where to, what that does, and doing it. */
function useMoving(booking: Booking, onClose: () => void) {
  const { ask, desk } = useDesk()
  const { t, language } = useWords()
  const tell = useTell()
  const heardStale = useStaleBooking()
  const { id, personName: name } = booking
  const [courseId, setCourseId] = useState<CourseId | null>(null)
  const [method, setMethod] = useState<DeskMethod>('cash')
  const now = useQuery(ask.bookings.byId.queryOptions({ input: { id } }))
  const plan = useQuery(
    ask.bookings.previewMove.queryOptions({
      input: courseId === null ? skipToken : { id, courseId },
      placeholderData: keepPreviousData,
    }),
  )
  const difference = plan.isError ? null : (plan.data?.differenceMinor ?? null)
  const move = useCommand(desk.bookings.move)
  const taking = useTaking(({ isAgain, desk: deskName, onError }) => {
    if (courseId === null) return
    const { version } = now.data ?? booking
    const pay = difference === null ? null : { method, desk: deskName, isAgain }
    move.mutate(
      { id, version, courseId, pay },
      {
        onError: (error) => {
          onError(error)
          heardStale(error)
        },
        onSuccess: ({ to }) => {
          tell(t('bookings.move.done', { name, dates: courseDates(language, to.startsOn, to.endsOn) }))
          onClose()
        },
      },
    )
  })
  return {
    courseId,
    method,
    plan,
    difference,
    taking,
    choose: (to: CourseId) => {
      setCourseId(to)
      taking.keep()
      move.reset()
    },
    payBy: (how: DeskMethod) => {
      setMethod(how)
      taking.drawer.leave()
    },
    isActing: move.isPending || taking.drawer.isOpening,
    failure: isQuestion(move.error) ? null : move.error,
  }
}

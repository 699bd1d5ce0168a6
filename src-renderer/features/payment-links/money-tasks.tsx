import { Button, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { MoneyTask, PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import type { PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { useDesk, useIsAdmin } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { useInvoiceName } from '../money/invoice-name.tsx'
import { LinkDialog } from './link-dialog.tsx'
import classes from './money-tasks.module.css'
import { useLinkAmounts } from './use-link-amounts.ts'

/** Money that came and has no place, and places whose money was taken back: each with what it is about and a way there. */
export function MoneyTasks() {
  const { ask } = useDesk()
  const { t } = useWords()
  const heading = useId()
  const [shown, show] = useState<PaymentLinkId | null>(null)
  const asked = useQuery(ask.paymentLinks.tasks.queryOptions({ input: {} }))
  const tasks = asked.data?.tasks ?? []
  const section = useWanted(tasks.length > 0)
  return (
    <>
      {tasks.length > 0 && (
        <section className={classes.tasks} aria-labelledby={heading} ref={section} tabIndex={-1}>
          <Title order={2} size="h6" id={heading}>
            {t('money-tasks.title')}
          </Title>
          <ul className={`${classes.list} ${classes.scroll}`}>
            {tasks.map((task) =>
              task.kind === 'link' ? (
                <LinkTaskRow key={`link ${task.link.id}`} link={task.link} onDecide={() => show(task.link.id)} />
              ) : (
                <BookingTaskRow key={`booking ${task.bookingId}`} task={task} />
              ),
            )}
          </ul>
        </section>
      )}
      {/* Stays while it is decided, when the task itself is gone already. */}
      {shown !== null && <LinkDialog linkId={shown} onClose={() => show(null)} />}
    </>
  )
}

/** `?show=money` leads here, also from Today itself. */
function useWanted(isThere: boolean) {
  const section = useRef<HTMLElement>(null)
  const [params, setParams] = useSearchParams()
  const isWanted = isThere && params.get('show') === 'money'
  useEffect(() => {
    if (!isWanted) return
    section.current?.focus()
    setParams({}, { replace: true })
  }, [isWanted, setParams])
  return section
}

function LinkTaskRow({ link, onDecide }: { readonly link: PaymentLink; readonly onDecide: () => void }) {
  const { t } = useWords()
  const nameOf = useInvoiceName()
  const { asked, received } = useLinkAmounts()
  const isAdmin = useIsAdmin()
  const amount = received(link)
  const name = link.payerName
  const deed = isAdmin ? 'money-tasks.decide' : 'money-tasks.show'
  return (
    <li className={classes.taskRow}>
      <span className={classes.taskWords}>
        <strong>{name}</strong> <span className={classes.sum}>{amount}</span>{' '}
        {t(`money-tasks.why.${link.task ?? 'amount'}`, { asked: asked(link), what: nameOf(link) })}
      </span>
      <Button
        size="compact-xs"
        variant={isAdmin ? 'filled' : 'default'}
        aria-label={t(`${deed}.of`, { amount, name })}
        onClick={onDecide}
      >
        {t(deed)}
      </Button>
    </li>
  )
}

type BookingTask = Extract<MoneyTask, { readonly kind: 'unpaid-booking' }>

function BookingTaskRow({ task: { personName: name, title, amountMinor, courseId } }: { readonly task: BookingTask }) {
  const { t, money } = useWords()
  return (
    <li className={classes.taskRow}>
      <span className={classes.taskWords}>
        <strong>{name}</strong> <span className={classes.sum}>{money(amountMinor)}</span>{' '}
        {t('money-tasks.why.unpaid-booking', { title })}
      </span>
      <Button
        component={Link}
        href={`/courses/${courseId}`}
        size="compact-xs"
        variant="default"
        aria-label={t('money-tasks.to-booking.of', { name })}
      >
        {t('money-tasks.to-booking')}
      </Button>
    </li>
  )
}

import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { SaleForm } from './sale-form.tsx'
import { likelyPlan } from './sale-values.ts'
import { type Sold, SoldDialog } from './sold-dialog.tsx'

type SaleDialogProps = {
  readonly personId: PersonId
  readonly name: string
  readonly today: Day
  readonly onClose: () => void
}

/** Sells a plan. What is bought most likely is filled in already, so that Enter sells it. */
export function SaleDialog({ personId, name, today, onClose }: SaleDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [sold, setSold] = useState<Sold | null>(null)
  const plans = useQuery(ask.plans.list.queryOptions({ input: {} }))
  const had = useQuery(ask.subscriptions.ofPerson.queryOptions({ input: { personId } }))
  if (sold) return <SoldDialog sold={sold} name={name} onClose={onClose} />
  const likely = plans.data && had.data && likelyPlan(plans.data, had.data)
  if (plans.data && likely) {
    return (
      <SaleForm
        personId={personId}
        name={name}
        today={today}
        plans={plans.data.filter(({ isWithdrawn }) => !isWithdrawn)}
        likely={likely}
        onSold={setSold}
        onClose={onClose}
      />
    )
  }
  const error = plans.error ?? had.error
  const isWaiting = plans.isPending || had.isPending
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('subscriptions.sell.to', { name })}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {error && <Failed error={error} retry={() => Promise.all([plans.refetch(), had.refetch()])} />}
      {!error && isWaiting && <Loading />}
      {!error && !isWaiting && (
        <Empty title={t('subscriptions.sell.no-plans')} hint={t('subscriptions.sell.no-plans-hint')} />
      )}
    </Modal>
  )
}

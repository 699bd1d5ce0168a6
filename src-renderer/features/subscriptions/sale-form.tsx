import { Stack } from '@mantine/core'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useWords } from '../../ui/words.tsx'
import { Again } from '../money/again.tsx'
import { MethodChoice } from '../money/method-choice.tsx'
import { isQuestion, useTaking } from '../money/use-taking.ts'
import { SaleFields } from './sale-fields.tsx'
import { SalePreview } from './sale-preview.tsx'
import type { Sold } from './sold-dialog.tsx'
import { fieldOf, payingOf, type SaleField, useSaleForm, useSalePreview } from './use-sale.ts'

type SaleFormProps = {
  readonly personId: PersonId
  readonly name: string
  readonly today: Day
  readonly plans: readonly Plan[]
  readonly likely: Plan
  readonly onSold: (sold: Sold) => void
  readonly onClose: () => void
}

export function SaleForm({ personId, name, today, plans, likely, onSold, onClose }: SaleFormProps) {
  const { desk } = useDesk()
  const words = useWords()
  const { t, money } = words
  const { form, sale } = useSaleForm(personId, likely, today)
  const { method, isAutoRenew } = form.values
  const preview = useSalePreview(sale)
  const sell = useCommand(desk.subscriptions.sell)
  const plan = plans.find(({ id }) => id === form.values.planId)
  const coming = sale && !preview.isError ? preview.data : undefined
  const paying = coming && payingOf(coming, method)
  const taking = useTaking(({ isAgain, desk: deskName, onError }) => {
    if (!sale || !plan || !coming || !paying) return
    const payment = paying === 'now' && method !== 'later' ? { method, desk: deskName, isAgain } : null
    sell.mutate(
      { ...sale, isAutoRenew, payment },
      { onError, onSuccess: (answer) => onSold({ ...answer, coming, paying, method, planName: plan.name }) },
    )
  })
  const { drawer, duplicate } = taking
  const act = t('subscriptions.sell.act', { paying: paying ?? 'nothing', amount: money(coming?.priceMinor ?? 0) })
  const wrongField = fieldOf(preview.error ?? sell.error)
  const wrong = wrongField && sayFailure(words, preview.error ?? sell.error)
  const errorAt = (field: SaleField) => (field === wrongField ? wrong : undefined)
  const failure = [preview.error, sell.error].find((error) => error !== null && !isQuestion(error) && !fieldOf(error))
  return (
    <FormDialog
      title={t('subscriptions.sell.to', { name })}
      act={drawer.isClosed ? t('subscriptions.sell.open-and-sell') : act}
      isActing={sell.isPending || drawer.isOpening}
      // What cannot be read is said at its field, and only when somebody tries to sell it.
      isBlocked={sale !== undefined && (!coming || preview.isPlaceholderData)}
      failure={failure}
      size={600}
      hasDropdown
      onSubmit={form.onSubmit(taking.take)}
      onClose={onClose}
      question={
        duplicate && (
          <Again
            duplicate={duplicate}
            payerName={coming?.payerName ?? name}
            isActing={sell.isPending}
            onAgain={taking.takeAgain}
            onKeep={onClose}
          />
        )
      }
    >
      <Stack gap={12}>
        <SaleFields form={form} plans={plans} today={today} errorAt={errorAt} />
        {(paying === 'now' || paying === 'later' || paying === undefined) && (
          <MethodChoice
            withLater
            value={method}
            onChange={(chosen) => {
              form.setFieldValue('method', chosen)
              drawer.leave()
            }}
          />
        )}
        <SalePreview plan={coming} paying={paying} personId={personId} />
        {drawer.question}
      </Stack>
    </FormDialog>
  )
}

import { Text } from '@mantine/core'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Membership } from '../../../src-shared/contract/memberships.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { useStale } from './use-membership.ts'

type Done = Awaited<ReturnType<Desk['memberships']['bill']>>

type BillingDialogProps = {
  readonly what: 'convert' | 'bill'
  readonly membership: Membership
  readonly onClose: () => void
}

/** MEM-1: a trial becomes a paid membership, or one that waits for a payment without a bill gets it; says which invoice that is. */
export function BillingDialog({ what, membership, onClose }: BillingDialogProps) {
  const { desk } = useDesk()
  const { t, money } = useWords()
  const heardStale = useStale()
  const tellBilled = useTellBilled()
  const deed = useCommand(what === 'convert' ? desk.memberships.convert : desk.memberships.bill)
  const { id, version, personName: name, season, priceMinor, isDependent } = membership
  const amount = money(priceMinor)
  const done = ({ billed }: Done) => {
    tellBilled(billed)
    onClose()
  }
  return (
    <FormDialog
      title={t(`memberships.${what}.title`, { name })}
      act={t(`memberships.${what}.act`, { amount })}
      size={480}
      isKeepFocused
      isActing={deed.isPending}
      failure={deed.error}
      onSubmit={(event) => {
        event.preventDefault()
        deed.mutate({ id, version }, { onSuccess: done, onError: heardStale })
      }}
      onClose={onClose}
    >
      <Text size="sm">
        {priceMinor === 0
          ? t('memberships.convert.free', { season })
          : t('memberships.convert.does', { amount, season, isDependent: isDependent ? 'yes' : 'no' })}
      </Text>
    </FormDialog>
  )
}

function useTellBilled() {
  const { t, money } = useWords()
  const tell = useTell()
  return (billed: Done['billed']) => {
    if (billed === null) return tell(t('memberships.done-free'))
    const { number, amountMinor, isPaid } = billed
    tell(t('memberships.billed', { number, amount: money(amountMinor), isPaid: isPaid ? 'yes' : 'no' }))
  }
}

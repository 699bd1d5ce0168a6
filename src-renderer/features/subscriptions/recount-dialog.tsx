import { Button, Group, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { type Counted, ForceRecount } from './force-recount.tsx'
import classes from './subscriptions.module.css'

type RecountDialogProps = { readonly subscription: Subscription; readonly onClose: () => void }

/** SUB-4: counts again and says what differs. Only the forced form, behind a question of its own, writes anything. */
export function RecountDialog({ subscription, onClose }: RecountDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [isForcing, setIsForcing] = useState(false)
  const counted = useQuery(ask.subscriptions.recalculate.queryOptions({ input: { id: subscription.id }, staleTime: 0 }))
  if (isForcing && counted.data)
    return <ForceRecount subscription={subscription} counted={counted.data} onClose={onClose} />
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('subscriptions.recount.title', { plan: subscription.planName })}
      size={560}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {counted.isError && <Failed error={counted.error} retry={() => counted.refetch()} />}
      {counted.isPending && <Loading />}
      {counted.data && <Result counted={counted.data} total={subscription.total} />}
      <Group justify="space-between" gap={8} mt={16}>
        {counted.data && counted.data.forced !== counted.data.used ? (
          <Button variant="subtle" color="red" onClick={() => setIsForcing(true)}>
            {t('subscriptions.recount.force')}
          </Button>
        ) : (
          <span />
        )}
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('desk.close')}
        </Button>
      </Group>
    </Modal>
  )
}

function Result({ counted, total }: { readonly counted: Counted; readonly total: number }) {
  const { t } = useWords()
  const { used, manual, attached, expected, difference } = counted
  return (
    <div role="status">
      <dl className={classes.facts}>
        <div>
          <dt>{t('subscriptions.recount.manual')}</dt>
          <dd>{manual}</dd>
        </div>
        <div>
          <dt>{t('subscriptions.recount.attached')}</dt>
          <dd>{attached}</dd>
        </div>
        <div>
          <dt>{t('subscriptions.recount.expected')}</dt>
          <dd>{`${manual} + ${attached} = ${expected}`}</dd>
        </div>
        <div>
          <dt>{t('subscriptions.recount.shown')}</dt>
          <dd>
            <strong>{`${used}/${total}`}</strong>
          </dd>
        </div>
      </dl>
      <Text size="sm" mt={12}>
        {t('subscriptions.recount.difference', { difference: Math.abs(difference), used, expected })}
      </Text>
    </div>
  )
}

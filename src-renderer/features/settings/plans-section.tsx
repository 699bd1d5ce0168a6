import { Badge, Button, Table } from '@mantine/core'
import { IconPlus, IconTicket } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { TrainingType } from '../../../src-shared/contract/schedule.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import classes from './settings.module.css'

/** What is sold; a plan is never deleted, because somebody bought it. */
export function PlansSection() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [opened, setOpened] = useState<Plan | 'new' | null>(null)
  const list = useQuery(ask.plans.list.queryOptions({ input: {} }))
  const types = useQuery(ask.types.list.queryOptions({ input: {} }))
  if (list.isPending || types.isPending) return <Loading />
  if (list.isError) return <Failed error={list.error} retry={() => list.refetch()} />
  if (types.isError) return <Failed error={types.error} retry={() => types.refetch()} />
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('plans.add')}
    </Button>
  )
  return (
    <>
      {list.data.length === 0 ? (
        <Empty
          icon={<IconTicket size={32} stroke={1.5} />}
          title={t('plans.empty')}
          hint={t('plans.empty-hint')}
          action={add}
        />
      ) : (
        <>
          <div className={classes.head}>
            <span />
            {add}
          </div>
          <PlansTable plans={list.data} types={types.data} onEdit={setOpened} />
        </>
      )}
      {opened !== null && (
        <PlanDialog plan={opened === 'new' ? null : opened} types={types.data} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

type PlansTableProps = {
  readonly plans: readonly Plan[]
  readonly types: readonly TrainingType[]
  readonly onEdit: (plan: Plan) => void
}

function PlansTable({ plans, types, onEdit }: PlansTableProps) {
  const { t } = useWords()
  return (
    <Table aria-label={t('plans.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('plans.name')}</Table.Th>
          <Table.Th>{t('plans.validity')}</Table.Th>
          <Table.Th>{t('plans.covers')}</Table.Th>
          <Table.Th className={classes.end}>{t('plans.price')}</Table.Th>
          <Table.Th className={classes.end}>{t('plans.sold')}</Table.Th>
          <Table.Th>{t('settings.state')}</Table.Th>
          <Table.Th className={classes.end}>{t('settings.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} types={types} onEdit={() => onEdit(plan)} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type PlanRowProps = {
  readonly plan: Plan
  readonly types: readonly TrainingType[]
  readonly onEdit: () => void
}

function PlanRow({ plan, types, onEdit }: PlanRowProps) {
  const { t, money, number } = useWords()
  const { name, sessions, validityCount: count, validityUnit: unit, priceMinor, coversAll, typeIds, isWithdrawn } = plan
  const covered = types.filter(({ id }) => typeIds.includes(id)).map((type) => type.name)
  return (
    <Table.Tr className={isWithdrawn ? classes.inactive : undefined}>
      <Table.Td>{name}</Table.Td>
      <Table.Td className={classes.nowrap}>
        {`${t('subscriptions.sessions', { count: sessions })} · ${t('subscriptions.validity', { count, unit })}`}
      </Table.Td>
      <Table.Td>{coversAll ? t('plans.covers-all') : covered.join(', ')}</Table.Td>
      <Table.Td className={classes.end}>{money(priceMinor)}</Table.Td>
      <Table.Td className={classes.end}>{number(plan.sold)}</Table.Td>
      <Table.Td>
        <Badge size="sm" radius="sm" tt="none" variant="default" miw="max-content">
          {t('plans.state', { state: isWithdrawn ? 'withdrawn' : 'sold' })}
        </Badge>
      </Table.Td>
      <Table.Td className={classes.end}>
        <Button variant="default" size="compact-sm" aria-label={t('settings.edit.of', { name })} onClick={onEdit}>
          {t('settings.edit')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

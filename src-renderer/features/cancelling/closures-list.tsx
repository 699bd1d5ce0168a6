import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './plan.module.css'

type Closure = Awaited<ReturnType<Desk['closures']['list']>>[number]

/** The days that are closed already, each with the way back. */
export function ClosuresList({ today }: { readonly today: Day }) {
  const { ask } = useDesk()
  const { t } = useWords()
  const closures = useQuery(ask.closures.list.queryOptions({ input: { from: today } }))
  if (!closures.data || closures.data.length === 0) return null
  return (
    <section>
      <Title order={3} size="h6" mb={4}>
        {t('closures.existing')}
      </Title>
      <ul className={classes.closures}>
        {closures.data.map((closure) => (
          <ClosureRow key={closure.id} closure={closure} />
        ))}
      </ul>
    </section>
  )
}

function ClosureRow({ closure }: { readonly closure: Closure }) {
  const { desk } = useDesk()
  const { t, range: sayRange } = useWords()
  const tell = useTell()
  const [isAsking, setAsking] = useState(false)
  const remove = useCommand(desk.closures.remove)
  const range = sayRange(closure.firstDay, closure.lastDay)
  const open = () => remove.mutate({ id: closure.id }, { onSuccess: () => tell(t('closures.removed', { range })) })
  return (
    <li>
      <div className={classes.closure}>
        <span>
          {range} <span className={classes.dim}>· {closure.reason}</span>
        </span>
        {!isAsking && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('closures.remove-of', { range })}
            onClick={() => setAsking(true)}
          >
            {t('closures.remove')}
          </Button>
        )}
      </div>
      {isAsking && (
        <Group gap={8} justify="flex-end" role="group" aria-label={t('closures.remove-of', { range })}>
          <Text size="sm" className={classes.grow}>
            {t('closures.remove.confirm')}
          </Text>
          <Button size="compact-xs" variant="default" autoFocus onClick={() => setAsking(false)}>
            {t('closures.remove.keep')}
          </Button>
          <Button size="compact-xs" color="red" loading={remove.isPending} onClick={open}>
            {t('closures.remove.act')}
          </Button>
        </Group>
      )}
      {remove.error && <FailureText error={remove.error} />}
    </li>
  )
}

import { Button, Group } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { Link, Redirect } from 'wouter'
import type { Shift } from '../../../src-shared/contract/till.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { useDeskName } from '../money/desk-name.ts'
import classes from './count.module.css'
import { CountFields } from './count-fields.tsx'
import { CountTotal } from './count-total.tsx'
import { Difference } from './difference.tsx'
import { LeftOpenList } from './left-open-list.tsx'
import { useCount } from './use-count.ts'

/** Counting has a page of its own, so that nothing behind it shows what should come out. */
export function CountPage() {
  const { ask } = useDesk()
  const { t } = useWords()
  const name = useDeskName()
  const till = useQuery(ask.till.state.queryOptions({ input: { desk: name } }))
  if (till.data === null) return <Redirect to="/till" replace />
  const back = (
    <Button component={Link} href="/till" variant="subtle" leftSection={<IconArrowLeft size={14} aria-hidden />}>
      {t('till.count.back')}
    </Button>
  )
  return (
    <Page title={t('till.count.title', { desk: name })} actions={back}>
      {till.isPending && <Loading />}
      {till.error && <Failed error={till.error} retry={() => till.refetch()} />}
      {till.data && <CountForm key={till.data.id} shift={till.data} />}
    </Page>
  )
}

function CountForm({ shift }: { readonly shift: Shift }) {
  const { t } = useWords()
  const counting = useCount(shift)
  const form = useRef<HTMLFormElement>(null)
  const { revealed, close } = counting
  const submit = (event: FormEvent) => {
    event.preventDefault()
    counting.handIn()
  }
  const again = () => {
    counting.countAgain()
    form.current?.querySelector<HTMLInputElement>('input[data-count]')?.focus()
  }
  return (
    <form ref={form} className={classes.count} onSubmit={submit} onKeyDown={moveOn} noValidate>
      <CountFields counting={counting} />
      <div className={classes.side}>
        <CountTotal counting={counting} />
        {revealed !== null && (
          <Difference counting={counting} expectedMinor={shift.expectedMinor} difference={revealed} />
        )}
        {close.error && <FailureText error={close.error} />}
        <Group gap={8} justify="flex-end">
          {revealed !== null && (
            <Button variant="default" onClick={again}>
              {t('till.count.again')}
            </Button>
          )}
          <Button type="submit" loading={close.isPending} {...(revealed === null ? {} : { color: 'red' })}>
            {t(revealed === null ? 'till.count.act' : 'till.count.act-anyway')}
          </Button>
        </Group>
        <LeftOpenList leftOpen={shift.leftOpen} />
      </div>
    </form>
  )
}

const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

/**
 * Up and down in the column of figures, as on a sheet of paper. Enter goes on as well, because figures are typed on the
 * number pad; after the last field it comes to the button, and Ctrl Enter hands in from anywhere.
 */
function moveOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget, key } = event
  const step = steps[key]
  if (step === undefined || !(target instanceof HTMLInputElement) || target.dataset.count !== 'pieces') return
  event.preventDefault()
  if (event.ctrlKey || event.metaKey) {
    currentTarget.requestSubmit()
    return
  }
  const fields = [...currentTarget.querySelectorAll<HTMLElement>('input[data-count="pieces"], button[type="submit"]')]
  fields[fields.indexOf(target) + step]?.focus()
}

import { Button, Text, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCashRegister } from '@tabler/icons-react'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { MoneyField, useAmounts } from '../../ui/money-field.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { DeskName } from './desk-name.tsx'
import classes from './open-till.module.css'
import { useLateShifts } from './use-late-shifts.ts'

/** TIL-1: the closed till of this desk, and the one thing to do about it. */
export function OpenTill({ desk: name }: { readonly desk: string }) {
  const { desk } = useDesk()
  const { t, money } = useWords()
  const amounts = useAmounts()
  const tell = useTell()
  const field = useFirstFocus()
  const open = useCommand(desk.till.open)
  const form = useForm({
    initialValues: { float: '' },
    validate: { float: (text) => amounts.check(text, true) },
  })
  const submit = form.onSubmit(({ float }) => {
    const { minor } = amounts.read(float, true)
    if (minor === undefined) return
    const opened = () => tell(t('till.opened', { desk: name, float: money(minor) }))
    open.mutate({ desk: name, floatMinor: minor }, { onSuccess: opened })
  })
  return (
    <section className={classes.closed} aria-labelledby="open-till">
      <IconCashRegister size={36} stroke={1.4} aria-hidden className={classes.closedIcon} />
      <Title order={2} id="open-till">
        {t('till.open')}
      </Title>
      <Text size="sm" className={classes.quiet}>
        {t('till.open.hint')}
      </Text>
      <DeskName isOpen={false} />
      <form className={classes.openForm} onSubmit={submit} noValidate>
        <MoneyField
          ref={field}
          size="md"
          label={t('till.open.float')}
          value={form.values.float}
          error={form.errors.float}
          onChange={(text) => form.setFieldValue('float', text)}
        />
        <LastCount desk={name} />
        {open.error && <FailureText error={open.error} />}
        <Button type="submit" size="sm" fullWidth loading={open.isPending}>
          {t('till.open')}
        </Button>
      </form>
    </section>
  )
}

/** What was counted here last: what should be in the drawer now, unless somebody emptied it. */
function LastCount({ desk }: { readonly desk: string }) {
  const { t, money, moment } = useWords()
  const shifts = useLateShifts()
  const last = shifts.data?.find((shift) => shift.desk === desk && shift.closedAt !== null)
  if (!last || last.closedAt === null || last.countedMinor === null) return null
  return (
    <Text size="xs" className={classes.quiet}>
      {t('till.open.last', { at: moment(last.closedAt), counted: money(last.countedMinor), number: last.zNumber })}
    </Text>
  )
}

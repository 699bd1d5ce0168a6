import { Anchor, Button, Table } from '@mantine/core'
import { useContext } from 'react'
import { Link } from 'wouter'
import type { Message } from '../../../src-shared/contract/messages.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { wordMessage } from '../../../src-shared/words/letters.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { GymName } from '../../ui/gym-name.ts'
import { useWords, type Words } from '../../ui/words.tsx'
import { MessageStateMark } from './message-state.tsx'
import classes from './messages.module.css'

type MessageRowProps = { readonly message: Message }

const speakerOf = ({ t, day, range, money }: Words) => ({
  t,
  day: (date: Day) => day(date, 'long'),
  date: (date: Day) => range(date, date),
  money,
})

/** One message with what there is to say on the phone, and what to do about it. */
export function MessageRow({ message }: MessageRowProps) {
  const words = useWords()
  const gym = useContext(GymName)
  const { code, facts, createdAt } = message
  const { subject, text } = wordMessage(speakerOf(words), code, { ...facts, gym })
  return (
    <Table.Tr>
      <Table.Td className={classes.whom}>
        <Whom message={message} />
      </Table.Td>
      <Table.Td className={classes.text}>{text}</Table.Td>
      <Table.Td className={classes.when}>{words.moment(createdAt)}</Table.Td>
      <Table.Td>
        <MessageStateMark message={message} />
      </Table.Td>
      <Table.Td className={classes.actions}>
        <Actions message={message} subject={subject} />
      </Table.Td>
    </Table.Tr>
  )
}

function Whom({ message }: MessageRowProps) {
  const { t } = useWords()
  const { personId, personName, phone, address } = message
  if (personId === null) return <span>{address}</span>
  return (
    <>
      <Anchor component={Link} href={`/people/${personId}`} inherit>
        {personName}
      </Anchor>
      <span className={classes.phone}>{phone ?? t('messages.no-phone')}</span>
      {address !== null && <span className={classes.detail}>{address}</span>}
    </>
  )
}

/** A test is nobody's to be told of. */
const isOpen = ({ state, personId }: Message): boolean =>
  personId !== null && (state === 'failed' || state === 'unclear' || state === 'by-hand')

function Actions({ message, subject }: MessageRowProps & { readonly subject: string }) {
  const { t } = useWords()
  const { desk } = useDesk()
  const told = useCommand(desk.messages.told)
  const retry = useCommand(desk.messages.retry)
  if (!isOpen(message)) return null
  const { id, personName, address } = message
  const error = told.error ?? retry.error
  const what = { name: personName, subject }
  return (
    <>
      <span className={classes.buttons}>
        {address !== null && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('messages.retry.of', what)}
            loading={retry.isPending}
            onClick={() => retry.mutate({ id })}
          >
            {t('messages.retry')}
          </Button>
        )}
        <Button
          size="compact-sm"
          aria-label={t('messages.told.of', what)}
          loading={told.isPending}
          onClick={() => told.mutate({ id })}
        >
          {t('messages.told')}
        </Button>
      </span>
      {error && <FailureText error={error} />}
    </>
  )
}

import { Button, Group, Modal } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { PaperDialog } from '../money/paper-dialog.tsx'
import { DecideDialog, type Deed } from './decide-dialog.tsx'
import { Decisions } from './decisions.tsx'
import { LinkFacts } from './link-facts.tsx'
import { MakeLinkForm } from './make-link-form.tsx'
import { OpenLink } from './open-link.tsx'
import { Outcome } from './outcome.tsx'
import classes from './payment-links.module.css'
import { standingOf } from './standing.ts'
import { Trail } from './trail.tsx'

type LinkDialogProps = { readonly linkId: PaymentLinkId; readonly onClose: () => void }
type Watched = Awaited<ReturnType<Desk['paymentLinks']['byId']>>
type Opened = Deed | 'print' | 'again' | null

/** The desk looks at Stripe every few seconds for as long as somebody asks this often. */
const watching = 5_000

/** SES-4: one payment link: to be scanned, copied, printed or sent, and what became of it as it happens. */
export function LinkDialog({ linkId, onClose }: LinkDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [id, setId] = useState(linkId)
  const [opened, open] = useState<Opened>(null)
  const watched = useQuery(
    ask.paymentLinks.byId.queryOptions({ input: { id, isWatched: true }, refetchInterval: watching }),
  )
  const link = watched.data?.link
  const back = () => open(null)
  if (opened === 'print') return <PaperDialog paper={{ kind: 'payment-link', id }} onClose={back} />
  if (opened === 'again' && link) {
    const show = (made: PaymentLinkId) => {
      setId(made)
      back()
    }
    return <MakeLinkForm invoiceId={link.invoiceId} onMade={show} onClose={back} />
  }
  if ((opened === 'refund' || opened === 'credit' || opened === 'settle') && link)
    return <DecideDialog deed={opened} link={link} onClose={back} />
  return (
    <Modal
      opened
      onClose={onClose}
      title={link ? t('payment-link.title.of', { number: link.invoiceNumber }) : t('payment-link.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {watched.isPending && <Loading />}
      {watched.isError && !watched.data && <Failed error={watched.error} retry={() => watched.refetch()} />}
      {watched.data && <Shown watched={watched.data} onOpen={open} onLeave={onClose} />}
    </Modal>
  )
}

type ShownProps = {
  readonly watched: Watched
  readonly onOpen: (what: Opened) => void
  readonly onLeave: () => void
}

function Shown({ watched: { link, observed }, onOpen, onLeave }: ShownProps) {
  const { t } = useWords()
  return (
    <>
      <TestMark />
      <LinkFacts link={link} onLeave={onLeave} />
      <Outcome link={link} onAgain={() => onOpen('again')} onLeave={onLeave} />
      {standingOf(link) === 'open' && link.url !== null && (
        <OpenLink link={link} url={link.url} onPrint={() => onOpen('print')} />
      )}
      <Trail link={link} observed={observed} />
      <Group justify="flex-end" gap={8} mt={16}>
        <Decisions link={link} onDecide={onOpen} />
        <Button variant="default" onClick={onLeave}>
          {t('desk.close')}
        </Button>
      </Group>
    </>
  )
}

/** Nobody may take a test for real money, or real money for a test. */
function TestMark() {
  const { ask } = useDesk()
  const { t } = useWords()
  const state = useQuery(ask.onlinePayments.state.queryOptions({ input: {} }))
  if (!state.data?.isTest) return null
  return (
    <p className={classes.test}>
      <IconFlask size={16} aria-hidden />
      {t('payment-link.is-test')}
    </p>
  )
}

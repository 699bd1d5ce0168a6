import { Button, CopyButton, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconMail, IconPrinter } from '@tabler/icons-react'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { soon } from '../../ui/soon.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './payment-links.module.css'
import { useLinkAmounts } from './use-link-amounts.ts'

const QrCode = soon(() => import('./qr-code.tsx').then((module) => module.QrCode))

type OpenLinkProps = { readonly link: PaymentLink; readonly url: string; readonly onPrint: () => void }

/** The ways to hand a link over: on this screen, by the clipboard, on paper, by e-mail. */
export function OpenLink({ link, url, onPrint }: OpenLinkProps) {
  const { t } = useWords()
  const { asked } = useLinkAmounts()
  return (
    <div className={classes.open}>
      <figure className={classes.code}>
        <div className={classes.frame}>
          <QrCode text={url} label={t('payment-link.qr', { amount: asked(link) })} />
        </div>
        <figcaption>{t('payment-link.scan')}</figcaption>
      </figure>
      <div className={classes.ways}>
        <TextInput
          label={t('payment-link.address')}
          value={url}
          readOnly
          className={classes.address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyAddress url={url} />
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={onPrint}>
          {t('payment-link.print')}
        </Button>
        <Send link={link} />
      </div>
    </div>
  )
}

function CopyAddress({ url }: { readonly url: string }) {
  const { t } = useWords()
  const tell = useTell()
  return (
    <CopyButton value={url} timeout={3_000}>
      {({ copied, copy }) => (
        <Button
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => {
            copy()
            tell(t('payment-link.copied'))
          }}
        >
          {t(copied ? 'desk.copied' : 'desk.copy')}
        </Button>
      )}
    </CopyButton>
  )
}

function Send({ link: { id, email, payerName, isToBeSent } }: { readonly link: PaymentLink }) {
  const { t } = useWords()
  const { desk } = useDesk()
  const send = useCommand(desk.paymentLinks.send)
  if (email === null) {
    return (
      <>
        <Button variant="default" leftSection={<IconMail size={16} />} disabled>
          {t('payment-link.send.to')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('payment-link.no-email', { payer: payerName })}
        </Text>
      </>
    )
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={send.isSuccess ? <IconCheck size={16} /> : <IconMail size={16} />}
        loading={send.isPending}
        onClick={() => send.mutate({ id })}
        title={email}
      >
        <span className={classes.ellipsis}>
          {t(isToBeSent ? 'payment-link.send.again' : 'payment-link.send', { email })}
        </span>
      </Button>
      <Text size="xs" c="dimmed" role="status">
        {(isToBeSent || send.isSuccess) && t('payment-link.sent', { email })}
      </Text>
      {send.isError && <FailureText error={send.error} />}
    </>
  )
}

import { Button, Group, Modal, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Membership } from '../../../../src-shared/contract/memberships.ts'
import { useDesk } from '../../../client/desk-context.tsx'
import { Failed, Loading } from '../../../ui/states.tsx'
import { useWords } from '../../../ui/words.tsx'
import { bytesOf } from '../../money/paper.ts'
import classes from './form.module.css'

type CertificateViewProps = { readonly membership: Membership; readonly onClose: () => void }

/** A certificate as it was handed in. It is not kept in the window once the dialog is closed. */
export function CertificateView({ membership, onClose }: CertificateViewProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const kept = useQuery(
    ask.memberships.certificate.queryOptions({ input: { id: membership.id }, gcTime: 0, staleTime: 0 }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('enrol.certificate.title', { name: membership.personName })}
      size={860}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {kept.isError && <Failed error={kept.error} retry={() => kept.refetch()} />}
      {kept.isPending && <Loading />}
      {kept.data && <Kept kept={kept.data} onClose={onClose} />}
    </Modal>
  )
}

/** A browser shows a PDF in a frame; the window of the installed desk has no viewer, on purpose. */
const canShowPdf = navigator.pdfViewerEnabled && !('palestra' in window)

type KeptProps = {
  readonly kept: { readonly fileName: string; readonly mime: string; readonly base64: string }
  readonly onClose: () => void
}

function Kept({ kept: { fileName, mime, base64 }, onClose }: KeptProps) {
  const { t } = useWords()
  const url = useUrl(base64, mime)
  const isPdf = mime === 'application/pdf'
  return (
    <>
      {url !== undefined && isPdf && canShowPdf && (
        <iframe className={classes.certificatePage} src={`${url}#toolbar=0&navpanes=0&view=FitH`} title={fileName} />
      )}
      {url !== undefined && !isPdf && <img className={classes.certificateView} src={url} alt={fileName} />}
      {isPdf && !canShowPdf && <Text size="sm">{t('money.paper.no-preview')}</Text>}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('desk.close')}
        </Button>
        <Button component="a" href={url} download={fileName} leftSection={<IconDownload size={16} />} data-autofocus>
          {t('enrol.certificate.save')}
        </Button>
      </Group>
    </>
  )
}

/** The file under an address of this window, for as long as it is shown. */
function useUrl(base64: string, type: string): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytesOf(base64)], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [base64, type])
  return url
}

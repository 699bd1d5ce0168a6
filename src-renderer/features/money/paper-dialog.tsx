import { Button, Group, Modal, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { selectKey } from '../../../src-shared/words/say.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './money.module.css'
import { bytesOf, type Paper, type Printed, printPaper } from './paper.ts'

type PaperDialogProps = { readonly paper: Paper; readonly onClose: () => void }

/** A paper as it will be printed, to look at, print and save. Always made anew: yesterday's may be wrong today. */
export function PaperDialog({ paper, onClose }: PaperDialogProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const printed = useQuery({
    queryKey: ['paper', paper.kind, paper.id],
    queryFn: () => printPaper(desk, paper),
    gcTime: 0,
    staleTime: 0,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('money.paper', { kind: selectKey(paper.kind) })}
      size={paper.kind === 'receipt' ? 560 : 860}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {printed.isError && <Failed error={printed.error} retry={() => printed.refetch()} />}
      {printed.isPending && <Loading />}
      {printed.data && <Preview printed={printed.data} isWhole={paper.kind === 'receipt'} onClose={onClose} />}
    </Modal>
  )
}

/** A browser shows papers in a frame; the window of the installed desk has no viewer, on purpose: it saves them. */
const canShow = navigator.pdfViewerEnabled && !('palestra' in window)

type PreviewProps = {
  readonly printed: Printed
  /** A short paper is seen from top to bottom, a long one as wide as the window. */
  readonly isWhole: boolean
  readonly onClose: () => void
}

function Preview({ printed, isWhole, onClose }: PreviewProps) {
  const { t } = useWords()
  const url = useUrl(printed.base64)
  const frame = useRef<HTMLIFrameElement>(null)
  const print = useRef<HTMLButtonElement>(null)
  useEffect(() => print.current?.focus(), [])
  return (
    <>
      {canShow && url !== undefined && (
        <iframe
          ref={frame}
          className={classes.paper}
          src={`${url}#toolbar=0&navpanes=0&view=${isWhole ? 'Fit' : 'FitH'}`}
          title={printed.fileName}
          // The frame takes the focus when it has loaded; Enter should print.
          onLoad={() => print.current?.focus()}
        />
      )}
      {!canShow && <Text size="sm">{t('money.paper.no-preview')}</Text>}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('desk.close')}
        </Button>
        <Button
          variant={canShow ? 'default' : 'filled'}
          leftSection={<IconDownload size={16} />}
          component="a"
          href={url}
          download={printed.fileName}
        >
          {t('money.paper.save')}
        </Button>
        {canShow && (
          <Button
            ref={print}
            leftSection={<IconPrinter size={16} />}
            onClick={() => frame.current?.contentWindow?.print()}
          >
            {t('money.paper.print')}
          </Button>
        )}
      </Group>
    </>
  )
}

/** The paper under an address of this window, for as long as it is shown. */
function useUrl(base64: string): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'application/pdf' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [base64])
  return url
}

import { Button, Group, Modal } from '@mantine/core'
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../ui/words.tsx'
import classes from './money.module.css'
import type { Paper } from './paper.ts'
import { PaperDialog } from './paper-dialog.tsx'

type DoneDialogProps = {
  readonly title: string
  readonly children: ReactNode
  readonly paper: Paper | null
  /** The paper is what comes next; otherwise it is there for who wants it. */
  readonly isPaperNext: boolean
  readonly onClose: () => void
}

/** What was done, and the paper that belongs to it one key away. */
export function DoneDialog({ title, children, paper, isPaperNext, onClose }: DoneDialogProps) {
  const { t } = useWords()
  const [isPrinting, setIsPrinting] = useState(false)
  if (isPrinting && paper) return <PaperDialog paper={paper} onClose={onClose} />
  return (
    <Modal opened onClose={onClose} title={title} size="sm" closeButtonProps={{ 'aria-label': t('desk.close') }}>
      <div role="status" className={classes.done}>
        <IconCircleCheck size={32} stroke={1.5} aria-hidden className={classes.doneMark} />
        <div className={classes.doneWords}>{children}</div>
      </div>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose} data-autofocus={!isPaperNext || undefined}>
          {t('desk.close')}
        </Button>
        {paper && (
          <Button
            variant={isPaperNext ? 'filled' : 'default'}
            leftSection={<IconPrinter size={16} />}
            data-autofocus={isPaperNext || undefined}
            onClick={() => setIsPrinting(true)}
          >
            {t('money.print', { kind: paper.kind })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

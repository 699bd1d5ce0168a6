import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { TrialFigure } from '../../../src-shared/contract/reports.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { bytesOf } from '../money/paper.ts'
import type { Months } from './span.ts'

type ExportButtonProps = {
  readonly months: Months
  /** The people behind this figure; null for the table of the months. */
  readonly figure: TrialFigure | null
  readonly label: string
}

/** Fetches the table over the wire and saves it under its own name, in a browser as in the installed desk. */
export function ExportButton({ months: { from, to }, figure, label }: ExportButtonProps) {
  const { desk } = useDesk()
  const download = useMutation({ mutationFn: () => desk.reports.exportTrials({ from, to, figure }), onSuccess: save })
  return (
    <>
      {download.error && <FailureText error={download.error} />}
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {label}
      </Button>
    </>
  )
}

type Table = { readonly fileName: string; readonly mime: string; readonly base64: string }

function save({ fileName, mime, base64 }: Table): void {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // It is read after this turn, in a window that asks where to save even later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

import { ActionIcon, Alert, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconChecks, IconHandStop } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import type { Period } from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { Figures } from './figures.tsx'
import { type Holdable, HoldDialog } from './hold-dialog.tsx'
import { HoldsList } from './holds-list.tsx'
import { groupOf } from './line-facts.ts'
import { LineLink } from './line-link.tsx'
import { lineName } from './line-text.ts'
import { PeriodSwitch } from './period-switch.tsx'
import { type Preview, previewFigures } from './preview-figures.ts'
import { RunLines } from './run-lines.tsx'

type Props = {
  readonly process: ProcessName
  readonly period: Period
  readonly onPeriod: (period: Period) => void
}

/** PRO-5: what a run would do, line by line, and what is held back from it. */
export function RunPreview({ process, period, onPeriod }: Props) {
  const { ask } = useDesk()
  const { t } = useWords()
  const preview = useQuery({
    ...ask.processes.preview.queryOptions({ input: { process, period } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Stack gap="md" aria-busy={preview.isPlaceholderData}>
      <Group justify="space-between" gap="md">
        <PeriodSwitch process={process} period={period} onChange={onPeriod} />
        {preview.data && <Figures figures={previewFigures(process, preview.data)} />}
      </Group>
      <Text size="sm" className={classes.quiet}>
        {t('automation.about', { process })}
      </Text>
      {preview.isPending && <Loading />}
      {preview.error && <Failed error={preview.error} retry={() => preview.refetch()} />}
      {preview.data && <PreviewLines process={process} period={period} preview={preview.data} />}
    </Stack>
  )
}

type LinesProps = { readonly process: ProcessName; readonly period: Period; readonly preview: Preview }

function PreviewLines({ process, period, preview }: LinesProps) {
  const { t } = useWords()
  const isAdmin = useSession((s) => s.me?.role === 'admin')
  const [target, setTarget] = useState<Holdable | null>(null)
  const lines = preview.lines.filter((line) => groupOf(line) !== 'held')
  return (
    <>
      {preview.isGenerated && (
        <Alert variant="default" role="note" icon={<IconChecks size={18} aria-hidden />} py="xs">
          {t('automation.preview.done')}
        </Alert>
      )}
      <HoldsList process={process} period={period} holds={preview.holds} canRelease={isAdmin} />
      {lines.length === 0 ? (
        <Empty
          icon={<IconChecks size={32} stroke={1.5} />}
          title={t('automation.preview.nothing')}
          hint={t('automation.preview.nothing.hint', { process })}
        />
      ) : (
        <RunLines
          lines={lines}
          headingOrder={2}
          actions={(line) => <LineActions line={line} onHold={isAdmin ? setTarget : undefined} />}
        />
      )}
      <HoldDialog process={process} period={period} target={target} onClose={() => setTarget(null)} />
    </>
  )
}

type LineActionsProps = { readonly line: ProcessLine; readonly onHold: ((target: Holdable) => void) | undefined }

function LineActions({ line, onHold }: LineActionsProps) {
  const words = useWords()
  const what = lineName(line, words)
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <LineLink line={line} what={what} />
      {onHold && (
        <Tooltip withinPortal={false} floatingStrategy="fixed" label={words.t('automation.hold')}>
          <ActionIcon
            variant="subtle"
            size="sm"
            color="gray"
            aria-label={words.t('automation.hold.of', { what })}
            onClick={() => onHold({ unit: line.unit, what })}
          >
            <IconHandStop size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  )
}

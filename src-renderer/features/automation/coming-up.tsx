import { ActionIcon, Alert, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconChecks, IconHandStop } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { IsoWeek } from '../../../src-shared/kernel/time.ts'
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
import { previewFigures } from './preview-figures.ts'
import { RunLines } from './run-lines.tsx'
import { WeekSwitch } from './week-switch.tsx'

type Props = { readonly week: IsoWeek; readonly onWeek: (week: IsoWeek) => void }

/** PRO-5: what the run of a week would do, line by line, and what is held back from it. */
export function ComingUp({ week, onWeek }: Props) {
  const { ask } = useDesk()
  const { t } = useWords()
  const isAdmin = useSession((s) => s.me?.role === 'admin')
  const [target, setTarget] = useState<Holdable | null>(null)
  const preview = useQuery({
    ...ask.processes.preview.queryOptions({ input: { process: 'generation', period: week } }),
    placeholderData: keepPreviousData,
  })
  if (preview.isPending) return <Loading />
  if (preview.error) return <Failed error={preview.error} retry={() => preview.refetch()} />
  const { data } = preview
  const lines = data.lines.filter((line) => groupOf(line) !== 'held')
  return (
    <Stack gap="md" aria-busy={preview.isPlaceholderData}>
      <Group justify="space-between" gap="md">
        <WeekSwitch week={week} onChange={onWeek} />
        <Figures figures={previewFigures(data)} />
      </Group>
      {data.isGenerated ? (
        <Alert variant="default" role="note" icon={<IconChecks size={18} aria-hidden />} py="xs">
          {t('automation.preview.generated')}
        </Alert>
      ) : (
        <Text size="sm" className={classes.quiet}>
          {t('automation.preview.will')}
        </Text>
      )}
      <HoldsList process="generation" period={week} monday={data.start} holds={data.holds} canRelease={isAdmin} />
      {lines.length === 0 ? (
        <Empty
          icon={<IconChecks size={32} stroke={1.5} />}
          title={t('automation.preview.nothing')}
          hint={t('automation.preview.nothing.hint')}
        />
      ) : (
        <RunLines
          lines={lines}
          headingOrder={3}
          actions={(line) => <LineActions line={line} onHold={isAdmin ? setTarget : undefined} />}
        />
      )}
      <HoldDialog process="generation" period={week} target={target} onClose={() => setTarget(null)} />
    </Stack>
  )
}

type LineActionsProps = { readonly line: ProcessLine; readonly onHold: ((target: Holdable) => void) | undefined }

function LineActions({ line, onHold }: LineActionsProps) {
  const words = useWords()
  const what = lineName(line, words)
  const canHold = line.unit.startsWith('template:')
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <LineLink line={line} what={what} />
      {onHold && canHold && (
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

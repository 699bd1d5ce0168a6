import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { weekOf } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { subjectOf } from './line-facts.ts'

type Props = { readonly line: ProcessLine; readonly what: string }

/** From a line to what can be done about it: the training where one was made, its template otherwise. */
export function LineLink({ line, what }: Props) {
  const { t } = useWords()
  const subject = subjectOf(line)
  if (!subject) return null
  const { trainingId, templateId, day } = subject
  if (trainingId === null && templateId === null) return null
  const label =
    trainingId === null ? t('automation.lines.open-template', { what }) : t('automation.lines.open-training', { what })
  const href =
    trainingId === null
      ? `/schedule?mode=templates&template=${templateId}`
      : `/schedule?week=${weekOf(day)}&training=${trainingId}`
  return (
    <Tooltip withinPortal={false} floatingStrategy="fixed" label={label}>
      <ActionIcon component={Link} href={href} variant="subtle" color="gray" size="sm" aria-label={label}>
        <IconArrowUpRight size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

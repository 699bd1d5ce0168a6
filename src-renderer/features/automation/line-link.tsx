import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { weekOf } from '../../../src-shared/kernel/time.ts'
import { useWords, type Words } from '../../ui/words.tsx'
import { personIn, subjectOf } from './line-facts.ts'
import { wordDays } from './line-text.ts'

type Props = { readonly line: ProcessLine; readonly what: string }

/** From a line to what can be done about it: the roster, the training, its template, or the person. */
export function LineLink({ line, what }: Props) {
  const words = useWords()
  const target = targetOf(line, what, words)
  if (!target) return null
  const { label, href } = target
  return (
    <Tooltip withinPortal={false} floatingStrategy="fixed" label={label}>
      <ActionIcon component={Link} href={href} variant="subtle" color="gray" size="sm" aria-label={label}>
        <IconArrowUpRight size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

function targetOf(line: ProcessLine, what: string, words: Words) {
  const { t } = words
  const subject = subjectOf(line)
  const person = line.code === 'generation.left-out' ? undefined : personIn(line)
  if (person) {
    const name = wordDays(person.name, words)
    return { label: t('automation.lines.open-person', { person: name }), href: `/people/${person.id}` }
  }
  if (!subject) return undefined
  const { trainingId, templateId, day } = subject
  if (trainingId === null) {
    const label = t('automation.lines.open-template', { what })
    return templateId === null ? undefined : { label, href: `/schedule?mode=templates&template=${templateId}` }
  }
  if (line.code.startsWith('daily.'))
    return { label: t('automation.lines.open-roster', { what }), href: `/?day=${day}&training=${trainingId}` }
  return {
    label: t('automation.lines.open-training', { what }),
    href: `/schedule?week=${weekOf(day)}&training=${trainingId}`,
  }
}

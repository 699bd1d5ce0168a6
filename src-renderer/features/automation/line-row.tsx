import { IconAlertTriangle, IconCalendarOff, IconCircleX, IconHandStop, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import classes from './automation.module.css'

type Props = { readonly line: ProcessLine; readonly text: string; readonly actions?: ReactNode }

export function LineRow({ line, text, actions }: Props) {
  const Icon = iconOf(line)
  return (
    <li className={classes.line}>
      <Icon size={16} className={classes.lineIcon} data-level={line.level} aria-hidden />
      <span className={classes.lineText}>{text}</span>
      {actions}
    </li>
  )
}

function iconOf(line: ProcessLine) {
  if (line.code === 'process.held') return IconHandStop
  if (line.code === 'generation.closed') return IconCalendarOff
  if (line.level === 'error') return IconCircleX
  return line.level === 'warning' ? IconAlertTriangle : IconInfoCircle
}

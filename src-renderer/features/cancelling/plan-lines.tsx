import { IconAlertTriangle, IconArrowBackUp, IconCircleMinus, IconPoint } from '@tabler/icons-react'
import type { PlanLine } from './place-plan.ts'
import classes from './plan.module.css'

const icons = { good: IconArrowBackUp, bad: IconCircleMinus, warn: IconAlertTriangle, plain: IconPoint } as const

/** What will happen, one thing to a line; the colour and the sign help, the words say it. */
export function PlanLines({ lines }: { readonly lines: readonly PlanLine[] }) {
  return (
    <ul className={classes.lines}>
      {lines.map(({ tone, text }) => {
        const Icon = icons[tone]
        return (
          <li key={text} data-tone={tone}>
            <Icon size={16} aria-hidden />
            <span>{text}</span>
          </li>
        )
      })}
    </ul>
  )
}

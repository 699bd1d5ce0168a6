import type { Desk } from '../../../src-shared/contract/index.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import type { FigureData } from './figures.tsx'
import { countFigures } from './process-figures.ts'

export type Preview = Awaited<ReturnType<Desk['processes']['preview']>>

const linesAt = ({ lines }: Pick<Preview, 'lines'>, level: 'warning' | 'error'): number =>
  lines.filter((line) => line.level === level).length

export const warningsIn = (preview: Pick<Preview, 'lines'>): number => linesAt(preview, 'warning')

export const previewFigures = (process: ProcessName, preview: Preview): readonly FigureData[] => [
  ...countFigures(process, preview),
  { label: 'automation.figure.warnings', value: warningsIn(preview), tone: 'warning' },
  { label: 'automation.figure.errors', value: linesAt(preview, 'error'), tone: 'error' },
  ...(preview.holds.length > 0 ? [{ label: 'automation.figure.held', value: preview.holds.length } as const] : []),
]

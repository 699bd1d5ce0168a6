import type { Desk } from '../../../src-shared/contract/index.ts'
import type { FigureData } from './figures.tsx'

export type Preview = Awaited<ReturnType<Desk['processes']['preview']>>

export const warningsIn = (preview: Pick<Preview, 'lines'>): number =>
  preview.lines.filter((line) => line.level === 'warning').length

export const previewFigures = (preview: Preview): readonly FigureData[] => [
  { label: 'automation.figure.trainings', value: preview.trainings },
  { label: 'automation.figure.students', value: preview.students },
  { label: 'automation.figure.warnings', value: warningsIn(preview), tone: 'warning' },
  {
    label: 'automation.figure.errors',
    value: preview.lines.filter((line) => line.level === 'error').length,
    tone: 'error',
  },
  { label: 'automation.figure.held', value: preview.holds.length },
]

import { SegmentedControl } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'
import { layouts, type View } from './use-view.ts'

const modes = ['trainings', 'templates'] as const

/** Which week is shown, and how it is laid out. */
export function ViewSwitches({ view }: { readonly view: View }) {
  const { t } = useWords()
  return (
    <>
      <SegmentedControl
        aria-label={t('schedule.mode')}
        value={view.mode}
        onChange={(mode) => view.change({ mode, training: null, template: null })}
        data={modes.map((mode) => ({ value: mode, label: t(`schedule.mode.${mode}`) }))}
      />
      <SegmentedControl
        aria-label={t('schedule.by')}
        value={view.layout}
        onChange={(by) => view.change({ by })}
        data={layouts.map((layout) => ({ value: layout, label: t(`schedule.by.${layout}`) }))}
      />
    </>
  )
}

import { useWords } from '../../ui/words.tsx'
import { weekNumber } from '../automation/format.ts'
import { LineLink } from '../automation/line-link.tsx'
import { lineName } from '../automation/line-text.ts'
import type { Preview } from '../automation/preview-figures.ts'
import { RunLines } from '../automation/run-lines.tsx'
import { SideDrawer } from './side-drawer.tsx'

type Props = { readonly opened: boolean; readonly preview: Preview; readonly onClose: () => void }

/** What the next generation would complain about, while there is still time to do something about it. */
export function WarningsDrawer({ opened, preview, onClose }: Props) {
  const words = useWords()
  const { t } = words
  return (
    <SideDrawer
      opened={opened}
      onClose={onClose}
      size={640}
      title={t('schedule.warnings.title', { week: weekNumber(preview.period) })}
    >
      <RunLines
        lines={preview.lines.filter((line) => line.code !== 'generation.created')}
        headingOrder={3}
        actions={(line) => <LineLink line={line} what={lineName(line, words)} />}
      />
    </SideDrawer>
  )
}

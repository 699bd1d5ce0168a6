import { Button, Group, Switch } from '@mantine/core'
import { IconAlertTriangle, IconCategory, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../ui/words.tsx'
import { weekNumber } from '../automation/format.ts'
import { type Preview, warningsIn } from '../automation/preview-figures.ts'
import { TypesDrawer } from './types-drawer.tsx'
import { WarningsDrawer } from './warnings-drawer.tsx'

type Props = {
  readonly preview: Preview | undefined
  readonly unused: number
  readonly showsUnused: boolean
  readonly onShowUnused: (shows: boolean) => void
  readonly onAdd: (() => void) | undefined
}

/** What can be done about the timetable, and what the next generation will complain about. */
export function TemplatesBar({ preview, unused, showsUnused, onShowUnused, onAdd }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<'types' | 'warnings' | null>(null)
  const close = () => setOpen(null)
  return (
    <Group gap="sm" mb="xs">
      {onAdd && (
        <>
          <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
            {t('schedule.templates.new')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCategory size={14} aria-hidden />}
            onClick={() => setOpen('types')}
          >
            {t('schedule.types.open')}
          </Button>
          <TypesDrawer opened={open === 'types'} onClose={close} />
        </>
      )}
      {preview && (
        <>
          <Button
            variant="default"
            disabled={warningsIn(preview) === 0}
            leftSection={<IconAlertTriangle size={14} aria-hidden />}
            onClick={() => setOpen('warnings')}
          >
            {t('schedule.warnings.open', { week: weekNumber(preview.period), count: warningsIn(preview) })}
          </Button>
          <WarningsDrawer opened={open === 'warnings'} preview={preview} onClose={close} />
        </>
      )}
      {unused > 0 && (
        <Switch
          label={t('schedule.templates.unused', { count: unused })}
          checked={showsUnused}
          onChange={(event) => onShowUnused(event.currentTarget.checked)}
        />
      )}
    </Group>
  )
}

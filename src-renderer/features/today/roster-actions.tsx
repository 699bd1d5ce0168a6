import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChecks, IconDots, IconPrinter, IconSwitchHorizontal, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useWords } from '../../ui/words.tsx'
import { KeyHint } from './key-hint.tsx'
import classes from './roster-pane.module.css'
import type { RosterControl } from './use-roster.ts'

/** What can be done with a whole training; the keys are on the buttons. */
export function RosterActions({ control }: { readonly control: RosterControl }) {
  const { t } = useWords()
  const { abilities, marks, inClass, onTraining } = control
  return (
    <div className={classes.actions}>
      {abilities.mayMark && inClass.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconChecks size={16} aria-hidden />}
          rightSection={<KeyHint>M</KeyHint>}
          disabled={marks.marking !== null}
          onClick={() => onTraining('mark-class')}
        >
          {t('roster.class.mark')}
        </Button>
      )}
      {abilities.mayAdd && (
        <Button
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          rightSection={<KeyHint>N</KeyHint>}
          onClick={() => onTraining('add')}
        >
          {t('roster.class.add')}
        </Button>
      )}
      <ClassMenu control={control} />
    </div>
  )
}

function ClassMenu({ control: { abilities, open, onTraining } }: { readonly control: RosterControl }) {
  const { t } = useWords()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('roster.class.actions')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => open({ what: 'print' })}>
          {t('roster.class.print')}
        </Menu.Item>
        {abilities.maySubstitute && (
          <Menu.Item
            leftSection={<IconSwitchHorizontal size={14} aria-hidden />}
            rightSection={<KeyHint>T</KeyHint>}
            onClick={() => onTraining('substitute')}
          >
            {t('roster.class.substitute')}
          </Menu.Item>
        )}
        {abilities.mayCancelClass && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            rightSection={<KeyHint>X</KeyHint>}
            onClick={() => onTraining('cancel-class')}
          >
            {t('roster.class.cancel')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

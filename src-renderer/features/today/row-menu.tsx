import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCoins,
  IconDots,
  IconUser,
  IconUserCheck,
  IconUserX,
  IconX,
  IconZoomQuestion,
} from '@tabler/icons-react'
import { Link } from 'wouter'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { KeyHint } from './key-hint.tsx'
import { mayCancelPlace, mayExplain, maySettle } from './roster-abilities.ts'
import { focusRow } from './roster-focus.ts'
import type { RosterControl } from './use-roster.ts'
import { mayDecline, mayTakeIn } from './waiting.ts'

type RowMenuProps = { readonly entry: RosterEntry; readonly control: RosterControl; readonly isFocused: boolean }

/** What the desk can do about one person's place; a trainer has only the marks. */
export function RowMenu({ entry, control, isFocused }: RowMenuProps) {
  const { t } = useWords()
  const { abilities, opened } = control
  if (!abilities.isDesk) return null
  return (
    <Menu
      opened={opened?.what === 'menu' && opened.id === entry.id}
      onChange={(opens) => (opens ? control.open({ what: 'menu', id: entry.id }) : control.closeMenu())}
      onClose={() => focusRow(entry.id)}
      returnFocus={false}
      position="bottom-end"
    >
      <Menu.Target>
        <ActionIcon size={26} tabIndex={isFocused ? 0 : -1} aria-label={t('roster.actions-of', { name: entry.name })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <RowItems entry={entry} control={control} />
      </Menu.Dropdown>
    </Menu>
  )
}

function RowItems({ entry, control }: Omit<RowMenuProps, 'isFocused'>) {
  const { t } = useWords()
  const { abilities, marks, onRow } = control
  const isMarked = entry.state === 'present' || entry.state === 'absent'
  return (
    <>
      {entry.state === 'waitlisted' && <WaitingItems entry={entry} control={control} />}
      {mayCancelPlace(entry, abilities) && (
        <Menu.Item
          leftSection={<IconUserX size={14} aria-hidden />}
          rightSection={<KeyHint>C</KeyHint>}
          onClick={() => onRow('cancel', entry)}
        >
          {t(entry.state === 'waitlisted' ? 'roster.cancel-waiting' : 'roster.cancel')}
        </Menu.Item>
      )}
      {isMarked && abilities.mayMark && (
        <Menu.Item leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={() => marks.takeBack(entry)}>
          {t('roster.take-back')}
        </Menu.Item>
      )}
      {maySettle(entry, abilities) && (
        <Menu.Item
          leftSection={<IconCoins size={14} aria-hidden />}
          rightSection={<KeyHint>S</KeyHint>}
          onClick={() => onRow('settle', entry)}
        >
          {t('roster.settle')}
        </Menu.Item>
      )}
      {mayExplain(entry, abilities) && (
        <Menu.Item
          leftSection={<IconZoomQuestion size={14} aria-hidden />}
          rightSection={<KeyHint>E</KeyHint>}
          onClick={() => onRow('explain', entry)}
        >
          {t('roster.explain')}
        </Menu.Item>
      )}
      <Menu.Item component={Link} href={`/people/${entry.personId}`} leftSection={<IconUser size={14} aria-hidden />}>
        {t('roster.profile')}
      </Menu.Item>
    </>
  )
}

function WaitingItems({ entry, control }: Omit<RowMenuProps, 'isFocused'>) {
  const { t } = useWords()
  const { abilities, standing, onRow } = control
  const now = standing(entry)
  return (
    <>
      {mayTakeIn(now, abilities) && (
        <Menu.Item
          leftSection={<IconUserCheck size={14} aria-hidden />}
          rightSection={<KeyHint>I</KeyHint>}
          onClick={() => onRow('take-in', entry)}
        >
          {t(now.is === 'held' ? 'waiting-list.accept' : 'waiting-list.take-in')}
        </Menu.Item>
      )}
      {mayDecline(now, abilities) && (
        <Menu.Item
          leftSection={<IconX size={14} aria-hidden />}
          rightSection={<KeyHint>D</KeyHint>}
          onClick={() => onRow('decline', entry)}
        >
          {t('waiting-list.decline')}
        </Menu.Item>
      )}
    </>
  )
}

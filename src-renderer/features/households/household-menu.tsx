import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsExchange, IconDoorExit, IconDots, IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import type { HouseholdMember } from '../../../src-shared/contract/households.ts'
import type { Profile } from '../../../src-shared/contract/people.ts'
import { useWords } from '../../ui/words.tsx'
import { AloneDialog } from './alone-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { OtherGuardianDialog } from './other-guardian-dialog.tsx'

type HouseholdMenuProps = { readonly profile: Profile; readonly members: readonly HouseholdMember[] }

/** What changes where a dependent belongs. */
export function HouseholdMenu({ profile, members }: HouseholdMenuProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<'move' | 'other' | 'alone' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon size={26} aria-label={t('household.deeds', { name: profile.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowsExchange size={14} />} onClick={() => setOpen('move')}>
            {t('household.move')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPhone size={14} />} onClick={() => setOpen('other')}>
            {t('household.other')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDoorExit size={14} />} onClick={() => setOpen('alone')}>
            {t('household.alone.item')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'move' && <MoveDialog profile={profile} onClose={close} />}
      {open === 'other' && <OtherGuardianDialog profile={profile} members={members} onClose={close} />}
      {open === 'alone' && <AloneDialog profile={profile} onClose={close} />}
    </>
  )
}

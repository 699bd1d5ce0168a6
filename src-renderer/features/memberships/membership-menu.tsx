import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowUpRight, IconBan, IconCash, IconDots, IconFileInvoice, IconStethoscope } from '@tabler/icons-react'
import type { Membership } from '../../../src-shared/contract/memberships.ts'
import { useWords } from '../../ui/words.tsx'
import { isLive, type MembershipDeed, unpaidInvoice } from './deeds.ts'

type MembershipMenuProps = { readonly membership: Membership; readonly onDeed: (deed: MembershipDeed) => void }

/** What can be done with one membership; where nothing can, there is no menu. */
export function MembershipMenu({ membership, onDeed }: MembershipMenuProps) {
  const { t } = useWords()
  const { personName: name, season, canConvert, canBill, canCancel } = membership
  const canPay = unpaidInvoice(membership) !== null
  if (!isLive(membership) && !canPay) return null
  const open = (what: MembershipDeed['what']) => () => onDeed({ what, membership })
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon size={26} aria-label={t('memberships.actions-of', { name, season })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canConvert && (
          <Menu.Item leftSection={<IconArrowUpRight size={14} />} onClick={open('convert')}>
            {t('memberships.convert')}
          </Menu.Item>
        )}
        {canBill && (
          <Menu.Item leftSection={<IconFileInvoice size={14} />} onClick={open('bill')}>
            {t('memberships.bill')}
          </Menu.Item>
        )}
        {canPay && (
          <Menu.Item leftSection={<IconCash size={14} />} onClick={open('take')}>
            {t('memberships.pay')}
          </Menu.Item>
        )}
        {isLive(membership) && (
          <Menu.Item leftSection={<IconStethoscope size={14} />} onClick={open('certificate')}>
            {t('memberships.certificate')}
          </Menu.Item>
        )}
        {canCancel && (
          <>
            <Menu.Divider />
            <Menu.Item c="var(--mantine-color-error)" leftSection={<IconBan size={14} />} onClick={open('cancel')}>
              {t('memberships.cancel')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

import { ActionIcon, Menu } from '@mantine/core'
import { IconBan, IconDots, IconHelp, IconListNumbers, IconPencilCheck } from '@tabler/icons-react'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { useIsAdmin } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import type { SubscriptionDeed } from './deeds.ts'

type CardMenuProps = { readonly subscription: Subscription; readonly onOpen: (what: SubscriptionDeed) => void }

/** What is done rarely, and mostly by an administrator. */
export function CardMenu({ subscription: { planName, used, total }, onOpen }: CardMenuProps) {
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <ActionIcon size={26} aria-label={t('subscriptions.actions', { plan: planName })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHelp size={14} />} onClick={() => onOpen('why')}>
          {t('subscriptions.why.item', { used, total })}
        </Menu.Item>
        {isAdmin && (
          <>
            <Menu.Item leftSection={<IconPencilCheck size={14} />} onClick={() => onOpen('correct')}>
              {t('subscriptions.correct')}
            </Menu.Item>
            <Menu.Item leftSection={<IconListNumbers size={14} />} onClick={() => onOpen('recount')}>
              {t('subscriptions.recount')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              c="var(--mantine-color-error)"
              leftSection={<IconBan size={14} />}
              onClick={() => onOpen('cancel')}
            >
              {t('subscriptions.cancel')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

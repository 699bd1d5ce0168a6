import { Kbd, Modal, Table } from '@mantine/core'
import { Fragment } from 'react'
import type { Role } from '../../src-shared/contract/define.ts'
import { useWords } from '../ui/words.tsx'
import { areasFor } from './areas.ts'

type ShortcutHelpProps = { readonly role: Role; readonly onClose: () => void }

export function ShortcutHelp({ role, onClose }: ShortcutHelpProps) {
  const { t } = useWords()
  return (
    <Modal opened onClose={onClose} title={t('desk.keys')} closeButtonProps={{ 'aria-label': t('desk.close') }}>
      <ShortcutTable role={role} />
    </Modal>
  )
}

function ShortcutTable({ role }: { readonly role: Role }) {
  const { t } = useWords()
  const then = t('desk.keys.then')
  const or = t('desk.keys.or')
  const rows = [
    ...areasFor(role).map(({ name, letter }) => ({
      keys: ['G', letter.toUpperCase()],
      between: then,
      deed: t('desk.keys.go', { area: t(name) }),
    })),
    ...(role === 'trainer' ? [] : [{ keys: ['/', 'Ctrl K'], between: or, deed: t('desk.keys.search') }]),
    { keys: ['?'], between: or, deed: t('desk.keys.help') },
  ]
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('desk.keys.key')}</Table.Th>
          <Table.Th>{t('desk.keys.deed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ keys, between, deed }) => (
          <Table.Tr key={deed}>
            <Table.Td>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && ` ${between} `}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </Table.Td>
            <Table.Td>{deed}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

import { Kbd, Modal, Table, Title } from '@mantine/core'
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
      <RosterTable role={role} />
      {role !== 'trainer' && (
        <>
          <ProfileTable />
          <CoursesTable role={role} />
        </>
      )}
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
    ...(role === 'trainer'
      ? []
      : [
          { keys: ['/', 'Ctrl K'], between: or, deed: t('desk.keys.search') },
          { keys: ['Shift Z'], between: or, deed: t('desk.keys.count') },
        ]),
    { keys: ['?'], between: or, deed: t('desk.keys.help') },
  ]
  return <Keys rows={rows} label={t('desk.keys')} />
}

/** The keys of the Today page, by what a role may do there. */
function RosterTable({ role }: { readonly role: Role }) {
  const { t } = useWords()
  const or = t('desk.keys.or')
  const isDesk = role !== 'trainer'
  const rows = [
    { keys: ['J', 'K'], between: or, deed: t('roster.keys.walk') },
    { keys: ['P', 'A'], between: or, deed: t('roster.keys.mark') },
    { keys: ['M', '1 – 9'], between: or, deed: t('roster.keys.class') },
    ...(isDesk
      ? [
          { keys: ['C'], between: or, deed: t('roster.keys.cancel') },
          { keys: ['I', 'D'], between: or, deed: t('roster.keys.waiting') },
          { keys: ['S'], between: or, deed: t('roster.keys.settle') },
          { keys: ['E'], between: or, deed: t('roster.keys.explain') },
          { keys: ['N', '+'], between: or, deed: t('roster.keys.add') },
        ]
      : []),
    ...(role === 'admin'
      ? [
          { keys: ['T'], between: or, deed: t('roster.keys.substitute') },
          { keys: ['X'], between: or, deed: t('roster.keys.cancel-class') },
        ]
      : []),
  ]
  return (
    <>
      <Title order={3} size="h6" mt={16} mb={4}>
        {t('roster.keys')}
      </Title>
      <Keys rows={rows} label={t('roster.keys')} />
    </>
  )
}

/** The keys on a person's page. */
function ProfileTable() {
  const { t } = useWords()
  const deeds = [
    ['W', 'people.keys.why'],
    ['S', 'people.keys.sell'],
    ['P', 'people.keys.pay'],
    ['F', 'people.keys.freeze'],
    ['B', 'household.keys.initiation'],
    ['C', 'household.keys.child'],
    ['M', 'household.keys.enrol'],
    ['R', 'bookings.keys.book'],
  ] as const
  return (
    <>
      <Title order={3} size="h6" mt={16} mb={4}>
        {t('people.keys.title')}
      </Title>
      <Keys
        rows={deeds.map(([key, deed]) => ({ keys: [key], between: '', deed: t(deed) }))}
        label={t('people.keys.title')}
      />
    </>
  )
}

/** The keys of the course sessions. */
function CoursesTable({ role }: { readonly role: Role }) {
  const { t } = useWords()
  const rows = [
    ...(role === 'admin' ? [{ keys: ['N'], between: '', deed: t('courses.keys.new') }] : []),
    { keys: ['B'], between: '', deed: t('courses.keys.book') },
  ]
  return (
    <>
      <Title order={3} size="h6" mt={16} mb={4}>
        {t('courses.title')}
      </Title>
      <Keys rows={rows} label={t('courses.title')} />
    </>
  )
}

type KeyRow = { readonly keys: readonly string[]; readonly between: string; readonly deed: string }

function Keys({ rows, label }: { readonly rows: readonly KeyRow[]; readonly label: string }) {
  const { t } = useWords()
  return (
    <Table aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('desk.keys.key')}</Table.Th>
          <Table.Th>{t('desk.keys.deed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ keys, between, deed }) => (
          <Table.Tr key={deed}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
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

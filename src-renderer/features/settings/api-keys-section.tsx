import { Anchor, Button, Table, Text } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'
import { RevokeKeyDialog } from './revoke-key-dialog.tsx'
import type { ApiKey } from './rows.ts'
import classes from './settings.module.css'

/** The documentation is a page of the desk's HTTP side; the Electron window has none. */
const hasDocs = (): boolean => window.location.protocol.startsWith('http')

/** PRO-6: which programs may start what. */
export function ApiKeysSection() {
  const { t } = useWords()
  const { ask } = useDesk()
  const [isMaking, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<ApiKey | null>(null)
  const list = useQuery(ask.apiKeys.list.queryOptions({ input: {} }))
  if (list.isPending) return <Loading />
  if (list.isError) return <Failed error={list.error} retry={() => list.refetch()} />
  const make = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t('settings.keys.add')}
    </Button>
  )
  const docs = hasDocs() && (
    <Anchor href="/api" target="_blank" inherit underline="always">
      {t('settings.keys.docs')}
    </Anchor>
  )
  return (
    <>
      <div className={classes.head}>
        <Text size="sm" c="dimmed">
          {t('settings.keys.hint')} {docs}
        </Text>
        {list.data.length > 0 && make}
      </div>
      {list.data.length === 0 ? (
        <Empty
          icon={<IconKey size={32} stroke={1.5} />}
          title={t('settings.keys.empty')}
          hint={t('settings.keys.empty-hint')}
          action={make}
        />
      ) : (
        <KeysTable keys={list.data} onRevoke={setRevoking} />
      )}
      {isMaking && <NewKeyDialog onClose={() => setMaking(false)} />}
      {revoking && <RevokeKeyDialog apiKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}

type KeysTableProps = { readonly keys: readonly ApiKey[]; readonly onRevoke: (apiKey: ApiKey) => void }

function KeysTable({ keys, onRevoke }: KeysTableProps) {
  const { t } = useWords()
  return (
    <Table aria-label={t('settings.keys')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('settings.keys.name')}</Table.Th>
          <Table.Th>{t('settings.keys.start')}</Table.Th>
          <Table.Th>{t('settings.keys.scopes')}</Table.Th>
          <Table.Th>{t('settings.keys.created')}</Table.Th>
          <Table.Th>{t('settings.state')}</Table.Th>
          <Table.Th className={classes.end}>{t('settings.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((apiKey) => (
          <KeyRow key={apiKey.id} apiKey={apiKey} onRevoke={onRevoke} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function KeyRow({ apiKey, onRevoke }: { readonly apiKey: ApiKey; readonly onRevoke: KeysTableProps['onRevoke'] }) {
  const { t, moment } = useWords()
  const { name, start, scopes, createdAt, revokedAt } = apiKey
  return (
    <Table.Tr className={revokedAt === null ? undefined : classes.inactive}>
      <Table.Td>{name}</Table.Td>
      <Table.Td className={classes.code}>{start}…</Table.Td>
      <Table.Td>
        <ul className={classes.scopes}>
          {scopes.map((scope) => (
            <li key={scope}>{t('settings.keys.scope', { scope })}</li>
          ))}
        </ul>
      </Table.Td>
      <Table.Td>{moment(createdAt)}</Table.Td>
      <Table.Td>{t('settings.keys.state', { revoked: revokedAt === null ? 'null' : moment(revokedAt) })}</Table.Td>
      <Table.Td className={classes.end}>
        {revokedAt === null && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('settings.keys.revoke-of', { name })}
            onClick={() => onRevoke(apiKey)}
          >
            {t('settings.keys.revoke')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

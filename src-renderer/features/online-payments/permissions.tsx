import { Table } from '@mantine/core'
import { useWords } from '../../ui/words.tsx'
import classes from './online-payments.module.css'

/** As Stripe's own page names them. */
export const resources = { checkout: 'Checkout Sessions', refunds: 'Charges and Refunds', events: 'Events' } as const
export type Resource = keyof typeof resources
const rows: readonly Resource[] = ['checkout', 'refunds', 'events']

/** What has to be ticked at Stripe, and nothing more. */
export function Permissions() {
  const { t } = useWords()
  return (
    <>
      <Table className={classes.table} aria-label={t('settings.online.permissions')} mt={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.online.permissions.resource')}</Table.Th>
            <Table.Th>{t('settings.online.permissions.tick')}</Table.Th>
            <Table.Th>{t('settings.online.permissions.for')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((what) => (
            <Table.Tr key={what}>
              <Table.Td>{resources[what]}</Table.Td>
              <Table.Td>{t('settings.online.tick', { what })}</Table.Td>
              <Table.Td>{t('settings.online.for', { what })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.says}>{t('settings.online.permissions.rest')}</p>
    </>
  )
}

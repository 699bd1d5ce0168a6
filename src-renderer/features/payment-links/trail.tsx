import { Table } from '@mantine/core'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './payment-links.module.css'

type Observed = Awaited<ReturnType<Desk['paymentLinks']['byId']>>['observed']
type TrailProps = { readonly link: PaymentLink; readonly observed: Observed }

/** Everything Stripe said of a link, and which way it came: for the day somebody doubts it. */
export function Trail({ link: { createdAt, actor }, observed }: TrailProps) {
  const { t, moment } = useWords()
  return (
    <details className={classes.trail}>
      <summary>{t('payment-link.trail')}</summary>
      <p>{t('payment-link.made-by', { at: moment(createdAt), actor: t('money.actor', { actor }) })}</p>
      {observed.length === 0 && <p>{t('payment-link.trail.none')}</p>}
      {observed.length > 0 && (
        <Table className={classes.rows} aria-label={t('payment-link.trail')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('payment-link.trail.at')}</Table.Th>
              <Table.Th>{t('payment-link.trail.what')}</Table.Th>
              <Table.Th>{t('payment-link.trail.via')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {observed.map(({ objectRef, state, via, at }) => (
              <Table.Tr key={`${objectRef} ${state}`}>
                <Table.Td className={classes.tight}>{moment(at)}</Table.Td>
                <Table.Td>
                  {t('payment-link.said', { state })} <span className={classes.ref}>{objectRef}</span>
                </Table.Td>
                <Table.Td>{t('payment-link.via', { via })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </details>
  )
}

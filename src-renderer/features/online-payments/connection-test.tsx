import { Button, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { selectKey } from '../../../src-shared/words/say.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './online-payments.module.css'
import { resources } from './permissions.tsx'

type Check = Awaited<ReturnType<Desk['onlinePayments']['test']>>['checks'][number]
type ConnectionTestProps = { readonly settings: OnlinePaymentSettings; readonly isReady: boolean }

/** Asks Stripe for each thing the desk needs, and shows what it answered. */
export function ConnectionTest({ settings: { answeredAt }, isReady }: ConnectionTestProps) {
  const { t, moment } = useWords()
  const { desk, ask } = useDesk()
  const queries = useQueryClient()
  const test = useCommand(desk.onlinePayments.test)
  // When Stripe answered last is no news to other windows.
  const hear = () => queries.invalidateQueries({ queryKey: ask.onlinePayments.settings.key() })
  const checks = test.data?.checks
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('settings.online.test')}</legend>
      <div className={classes.row}>
        <Text size="sm" c="dimmed">
          {!isReady && t('settings.online.test.save-first')}
          {isReady && !checks && answeredAt === null && t('settings.online.test.never')}
          {isReady && answeredAt !== null && t('settings.online.test.answered', { at: moment(answeredAt) })}
        </Text>
        <Button
          variant="default"
          disabled={!isReady}
          loading={test.isPending}
          onClick={() => test.mutate({}, { onSuccess: hear })}
        >
          {t('settings.online.test.act')}
        </Button>
      </div>
      <div role="status">
        {checks && (
          <ul className={classes.checks} aria-label={t('settings.online.test.results')}>
            {checks.map((check) => (
              <CheckLine key={check.what} check={check} />
            ))}
          </ul>
        )}
        {checks?.every(({ isOk }) => isOk) && <Text size="sm">{t('settings.online.test.all-well')}</Text>}
      </div>
      {test.isError && <FailureText error={test.error} />}
    </fieldset>
  )
}

function CheckLine({ check: { what, isOk, problem, says } }: { readonly check: Check }) {
  const { t } = useWords()
  const Icon = isOk ? IconCircleCheck : IconCircleX
  return (
    <li className={classes.check} data-ok={isOk}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={classes.what}>
        {resources[what]}
        <span className={classes.for}>{t('settings.online.for', { what })}</span>
      </span>
      <span className={classes.answer}>
        {isOk
          ? t('settings.online.test.ok')
          : t('settings.online.test.problem', { problem: selectKey(problem ?? 'refused') })}
        {says !== null && (
          <span className={classes.for}>
            {t(problem === 'unreachable' ? 'settings.online.says.network' : 'settings.online.says', { says })}
          </span>
        )}
      </span>
    </li>
  )
}

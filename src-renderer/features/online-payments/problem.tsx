import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './online-payments.module.css'

type ProblemProps = { readonly problem: NonNullable<OnlinePaymentSettings['problem']> }

/** What stands in the way, what to do about it, and what happens until then. */
export function Problem({ problem: { code, says } }: ProblemProps) {
  const { t } = useWords()
  return (
    <Alert
      color="red"
      variant="outline"
      mb={16}
      py={8}
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t(`settings.online.problem.${code}`)}
    >
      <p className={classes.line}>{t(`settings.online.problem.${code}.do`)}</p>
      <p className={classes.line}>{t('settings.online.problem.waits')}</p>
      {says !== null && <p className={classes.says}>{t('settings.online.says', { says })}</p>}
    </Alert>
  )
}

import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy, IconRefreshDot } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { soon } from '../../ui/soon.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { addressesOf } from './addresses.ts'
import classes from './memberships.module.css'
import { type Renewal, type Renewals, RenewalsTable } from './renewals-table.tsx'

const EnrolDialog = soon(async () => (await import('./form/enrol-dialog.tsx')).EnrolDialog)

/** Who was a member and has not joined the season that follows, with how to reach them. */
export function RenewalsView() {
  const { ask } = useDesk()
  const [renewing, setRenewing] = useState<Renewal | null>(null)
  const renewals = useQuery(ask.memberships.toRenew.queryOptions({ input: {} }))
  if (renewals.isError && !renewals.data) return <Failed error={renewals.error} retry={() => renewals.refetch()} />
  if (!renewals.data) return <Loading />
  return (
    <>
      <Listed renewals={renewals.data} onRenew={setRenewing} />
      {renewing && (
        <EnrolDialog
          personId={renewing.personId}
          season={renewals.data.season.season}
          onClose={() => setRenewing(null)}
        />
      )}
    </>
  )
}

type ListedProps = { readonly renewals: Renewals; readonly onRenew: (person: Renewal) => void }

function Listed({ renewals: { season, people }, onRenew }: ListedProps) {
  const { t, range } = useWords()
  const addresses = addressesOf(people)
  if (people.length === 0)
    return (
      <Empty
        icon={<IconRefreshDot size={32} stroke={1.5} />}
        title={t('memberships.renew.none')}
        hint={t('memberships.renew.none-hint', { season: season.season })}
      />
    )
  return (
    <>
      <div className={classes.filter}>
        <span role="status" className={classes.lead}>
          {t('memberships.renew.lead', {
            count: people.length,
            season: season.season,
            range: range(season.startsOn, season.endsOn),
          })}
        </span>
        {addresses.length > 0 && (
          <CopyButton value={addresses.join(', ')} timeout={3_000}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                size="xs"
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                aria-live="polite"
              >
                {copied ? t('desk.copied') : t('memberships.renew.copy', { count: addresses.length })}
              </Button>
            )}
          </CopyButton>
        )}
      </div>
      <div className={classes.frame}>
        <RenewalsTable people={people} onRenew={onRenew} />
      </div>
    </>
  )
}

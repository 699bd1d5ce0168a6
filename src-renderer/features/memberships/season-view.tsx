import { Button, Pagination } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import { useState } from 'react'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import type { MembershipDeed } from './deeds.ts'
import { pageSize, rowsOf } from './filter.ts'
import { MembershipDialog } from './membership-dialog.tsx'
import classes from './memberships.module.css'
import { MembershipsTable } from './memberships-table.tsx'
import { SeasonFilter } from './season-filter.tsx'
import { useSeason } from './use-season.ts'

/** Everybody of a season, found by state, by name, and by what is missing. */
export function SeasonView() {
  const { t, number } = useWords()
  const [deed, setDeed] = useState<MembershipDeed | null>(null)
  const { filter, change, season, seasons, list, error, retry } = useSeason()
  const total = list.data?.total ?? 0
  const { from, to } = rowsOf(filter, total)
  const isFiltered = filter.text !== '' || filter.show !== 'all'
  return (
    <>
      <SeasonFilter
        filter={filter}
        season={season}
        seasons={seasons}
        counts={list.data?.counts ?? {}}
        onChange={change}
      />
      <div className={classes.frame}>
        {error !== null && <Failed error={error} retry={retry} />}
        {error === null && !list.data && <Loading />}
        {list.data && total > 0 && <MembershipsTable memberships={list.data.memberships} onDeed={setDeed} />}
        {list.data && total === 0 && (
          <Empty
            icon={<IconId size={32} stroke={1.5} />}
            title={t(isFiltered ? 'memberships.none-match' : 'memberships.none')}
            {...(isFiltered
              ? {
                  action: (
                    <Button variant="default" size="xs" onClick={() => change({ show: 'all', text: '' })}>
                      {t('memberships.show-everybody')}
                    </Button>
                  ),
                }
              : { hint: t('memberships.none-hint') })}
          />
        )}
      </div>
      {total > 0 && (
        <div className={classes.foot}>
          <span role="status">
            {t('memberships.shown', { from: number(from), to: number(to), total: number(total) })}
          </span>
          {total > pageSize && (
            <Pagination
              size="sm"
              aria-label={t('memberships.pages')}
              total={Math.ceil(total / pageSize)}
              value={filter.page}
              onChange={(page) => change({ page })}
              getItemProps={(page) => ({ 'aria-label': t('memberships.page', { page }) })}
              getControlProps={(control) => ({
                'aria-label': t(control === 'next' ? 'memberships.page.next' : 'memberships.page.before'),
              })}
            />
          )}
        </div>
      )}
      {deed && <MembershipDialog deed={deed} onClose={() => setDeed(null)} />}
    </>
  )
}

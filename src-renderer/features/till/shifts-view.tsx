import { Anchor, Table } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { IconCalendar, IconCashRegister } from '@tabler/icons-react'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { addMonths, type Day, isDay } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { dateFormat } from '../automation/format.ts'
import { useGymClock } from '../today/gym-clock.ts'
import { differenceText } from './shift-figures.tsx'
import classes from './till.module.css'

type ShiftRow = Awaited<ReturnType<Desk['till']['shifts']>>[number]
type Dates = readonly [string | null, string | null]

/** Every shift of every desk that was opened between two days, newest first. */
export function ShiftsView() {
  const { ask } = useDesk()
  const { t } = useWords()
  const today = useGymClock().data?.today
  const [dates, setDates] = useState<Dates | null>(null)
  const shown: Dates = dates ?? (today ? [addMonths(today, -1), today] : [null, null])
  const shifts = useQuery({
    ...ask.till.shifts.queryOptions({ input: today ? spanOf(shown, today) : skipToken }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className={classes.stack}>
      <Dates dates={shown} onChange={setDates} />
      {shifts.isPending && <Loading />}
      {shifts.error && <Failed error={shifts.error} retry={() => shifts.refetch()} />}
      {shifts.data?.length === 0 && (
        <Empty
          icon={<IconCashRegister size={32} stroke={1.5} />}
          title={t('till.shifts.none')}
          hint={t('till.shifts.none-hint')}
        />
      )}
      {shifts.data !== undefined && shifts.data.length > 0 && <ShiftsTable shifts={shifts.data} />}
    </div>
  )
}

const dayOr = (text: string | null, otherwise: Day): Day => (text !== null && isDay(text) ? text : otherwise)

/** Cleared dates ask for all there is; while only the first of two is chosen, for that day. */
const spanOf = ([from, to]: Dates, today: Day) => ({
  from: dayOr(from, '2000-01-01' as Day),
  to: dayOr(to ?? from, today),
})

function Dates({ dates, onChange }: { readonly dates: Dates; readonly onChange: (dates: Dates) => void }) {
  const { t, language } = useWords()
  return (
    <DatePickerInput
      type="range"
      w={260}
      clearable
      allowSingleDateInRange
      leftSection={<IconCalendar size={14} aria-hidden />}
      label={t('till.shifts.dates')}
      placeholder={t('till.shifts.any')}
      valueFormat={dateFormat(language)}
      clearButtonProps={{ 'aria-label': t('till.shifts.any') }}
      value={[...dates]}
      onChange={onChange}
    />
  )
}

function ShiftsTable({ shifts }: { readonly shifts: readonly ShiftRow[] }) {
  const { t } = useWords()
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table className={classes.table} verticalSpacing={7} highlightOnHover aria-label={t('till.tab.shifts')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('till.shifts.report')}</Table.Th>
            <Table.Th>{t('paper.till.desk')}</Table.Th>
            <Table.Th>{t('paper.till.opened')}</Table.Th>
            <Table.Th>{t('paper.till.closed')}</Table.Th>
            <Table.Th className={classes.number}>{t('paper.till.expected')}</Table.Th>
            <Table.Th className={classes.number}>{t('paper.till.counted')}</Table.Th>
            <Table.Th className={classes.number}>{t('paper.till.difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shifts.map((shift) => (
            <Row key={shift.id} shift={shift} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Row({ shift }: { readonly shift: ShiftRow }) {
  const { t, money, moment } = useWords()
  const { zNumber, expectedMinor, countedMinor, closedAt, closedBy } = shift
  const difference = expectedMinor === null || countedMinor === null ? null : countedMinor - expectedMinor
  return (
    <Table.Tr>
      <Table.Td className={classes.nowrap}>
        <Anchor component={Link} href={`/till/${shift.id}`} size="sm" fw={600}>
          {zNumber === null ? t('paper.till.x-title') : t('paper.till.z-title', { number: zNumber })}
        </Anchor>
      </Table.Td>
      <Table.Td>{shift.desk}</Table.Td>
      <Table.Td className={classes.nowrap}>
        {t('paper.done-by', { at: moment(shift.openedAt), name: shift.openedBy })}
      </Table.Td>
      <Table.Td className={classes.nowrap}>
        {closedAt === null ? t('till.shifts.open') : t('paper.done-by', { at: moment(closedAt), name: closedBy ?? '' })}
      </Table.Td>
      <Table.Td className={classes.number}>{expectedMinor === null ? '' : money(expectedMinor)}</Table.Td>
      <Table.Td className={classes.number}>{countedMinor === null ? '' : money(countedMinor)}</Table.Td>
      <Table.Td className={classes.number} data-off={(difference !== null && difference !== 0) || undefined}>
        {difference === null ? '' : differenceText(difference, money)}
      </Table.Td>
    </Table.Tr>
  )
}

import { Button, Group, Stack, Title } from '@mantine/core'
import { IconCalendarWeek, IconSun } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { marksOf } from '../today/entry-marks.ts'
import { inLine } from '../today/waiting.ts'
import { useSayUntil } from '../waiting-list/until.ts'
import classes from './schedule.module.css'
import { SideDrawer } from './side-drawer.tsx'
import { SlotTitle } from './slot-title.tsx'
import { TrainingDeeds } from './training-deeds.tsx'
import type { GymNow } from './use-gym.ts'

type Roster = Awaited<ReturnType<Desk['trainings']['roster']>>
type Props = { readonly id: number | null; readonly gym: GymNow; readonly onClose: () => void }

/** One dated training: where, who, the way to its day, and for admins another trainer or the end of it. */
export function TrainingDrawer({ id, gym, onClose }: Props) {
  const { ask } = useDesk()
  const roster = useQuery(
    ask.trainings.roster.queryOptions({ input: { id: (id ?? 0) as TrainingId }, enabled: id !== null }),
  )
  const training = id === null ? undefined : roster.data?.training
  return (
    <SideDrawer
      opened={id !== null}
      onClose={onClose}
      size={440}
      title={training && <SlotTitle colour={training.colour} name={training.typeName} />}
    >
      {roster.isLoading && <Loading />}
      {roster.error && <Failed error={roster.error} retry={() => roster.refetch()} />}
      {id !== null && roster.data && <Body roster={roster.data} gym={gym} />}
    </SideDrawer>
  )
}

function Body({ roster, gym }: { readonly roster: Roster; readonly gym: GymNow }) {
  const { t } = useWords()
  const isDesk = useSession((s) => s.me !== null && s.me.role !== 'trainer')
  const { training, entries, leftOut } = roster
  return (
    <Stack gap="md">
      <Facts training={training} />
      <Group gap="xs">
        <Button
          component={Link}
          href={`/?day=${training.day}&training=${training.id}`}
          leftSection={<IconSun size={14} aria-hidden />}
        >
          {t('schedule.training.open-today')}
        </Button>
        {isDesk && training.templateId !== null && (
          <Button
            component={Link}
            href={`/schedule?mode=templates&template=${training.templateId}`}
            variant="default"
            leftSection={<IconCalendarWeek size={14} aria-hidden />}
          >
            {t('schedule.training.open-template')}
          </Button>
        )}
        <TrainingDeeds training={training} gym={gym} />
      </Group>
      <section>
        <Title order={3} size="h6" mb={4}>
          {t('schedule.training.people')} · {entries.filter(isThere).length}
        </Title>
        {entries.length === 0 ? t('schedule.training.nobody') : <Entries entries={entries} />}
      </section>
      {leftOut.length > 0 && (
        <section>
          <Title order={3} size="h6" mb={4}>
            {t('schedule.training.left-out')} · {leftOut.length}
          </Title>
          <ul className={classes.list}>
            {leftOut.map(({ personId, name, reason }) => (
              <li key={personId} className={classes.person}>
                <span>{name}</span>
                <span className={classes.gone}>{t('schedule.training.reason', { reason })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}

const isWaiting = ({ waiting }: RosterEntry): boolean => waiting !== null
const isThere = (entry: RosterEntry): boolean => entry.state === 'registered' || entry.state === 'present'

function Facts({ training }: { readonly training: Training }) {
  const { t, day } = useWords()
  const { placesTaken: taken, capacity, waiting, offered, isInitiation, discoveryPlaces, discoveryTaken } = training
  return (
    <dl className={classes.facts}>
      <dt>{t('automation.cell.day')}</dt>
      <dd>
        {day(training.day, 'long')}, {training.startTime}–{training.endTime}
        {isInitiation && ` · ${t('today.roster.initiation')}`}
        {training.isCancelled && <strong> · {t('schedule.slot.cancelled')}</strong>}
        {training.isCancelled && training.cancelReason !== null && <span>{`: ${training.cancelReason}`}</span>}
      </dd>
      <dt>{t('schedule.trainer')}</dt>
      <dd>{training.trainerName}</dd>
      <dt>{t('schedule.room')}</dt>
      <dd>{training.roomName ?? t('schedule.no-room')}</dd>
      <dt>{t('schedule.training.places')}</dt>
      <dd>
        {t('schedule.training.taken', { taken, capacity })}
        {' · '}
        {t('schedule.training.free', { count: Math.max(0, capacity - taken) })}
        {discoveryPlaces > 0 && ` · ${t('today.roster.discovery', { taken: discoveryTaken, places: discoveryPlaces })}`}
        {waiting > 0 && ` · ${t('schedule.training.waiting', { count: waiting })}`}
        {offered > 0 && ` · ${t('today.roster.held', { count: offered })}`}
      </dd>
    </dl>
  )
}

function Entries({ entries }: { readonly entries: readonly RosterEntry[] }) {
  const { t } = useWords()
  const sayUntil = useSayUntil()
  const inOrder = [...entries.filter(({ waiting }) => waiting === null), ...inLine(entries.filter(isWaiting))]
  return (
    <ul className={classes.list}>
      {inOrder.map((entry) => (
        <li key={entry.id} className={classes.person}>
          <span className={entry.state === 'cancelled' ? classes.gone : undefined}>{entry.name}</span>
          <span className={classes.gone}>
            {[
              ...marksOf({ ...entry, isDependent: false }).map((mark) => t(mark)),
              entry.waiting
                ? t('waiting-list.of-person.in-line', { position: entry.waiting.position })
                : t(`schedule.attendance.${entry.state}`),
              entry.waiting?.offer && t('waiting-list.held', { until: sayUntil(entry.waiting.offer.heldUntil) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Template } from '../../../src-shared/contract/schedule.ts'
import type { TemplateId } from '../../../src-shared/kernel/brand.ts'
import { addDays, mondayOf } from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { unitOf } from '../automation/line-facts.ts'
import type { Preview } from '../automation/preview-figures.ts'
import { endOf } from './calendar/slot.ts'
import { EditTemplate } from './edit-template.tsx'
import { SideDrawer } from './side-drawer.tsx'
import { SlotTitle } from './slot-title.tsx'
import { StandingPlaces } from './standing-places.tsx'
import type { GymNow } from './use-gym.ts'

type Props = {
  readonly id: number | null
  readonly gym: GymNow
  readonly plan: Preview | undefined
  readonly onClose: () => void
}

/** One weekly class: who has a place in it, and (for admins) what it is. */
export function TemplateDrawer({ id, gym, plan, onClose }: Props) {
  const { ask } = useDesk()
  const { t } = useWords()
  const templates = useQuery(ask.templates.list.queryOptions({ input: {} }))
  const template = templates.data?.find((one) => one.id === id)
  return (
    <SideDrawer
      opened={id !== null}
      onClose={onClose}
      size={640}
      title={template && <SlotTitle colour={template.colour} name={template.typeName} />}
    >
      {templates.data && !template && t('refusal.desk.not-found')}
      {template && <Body key={template.id} template={template} gym={gym} plan={plan} />}
    </SideDrawer>
  )
}

type BodyProps = { readonly template: Template; readonly gym: GymNow; readonly plan: Preview | undefined }

function Body({ template, gym, plan }: BodyProps) {
  const { t } = useWords()
  const role = useSession((s) => s.me?.role)
  if (role === 'trainer') return <Summary template={template} gym={gym} />
  if (role !== 'admin') {
    return (
      <Stack gap="sm">
        <Summary template={template} gym={gym} />
        <Places template={template} gym={gym} plan={plan} />
      </Stack>
    )
  }
  return (
    <Stack gap="sm">
      <Summary template={template} gym={gym} />
      <Tabs defaultValue="places" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="places">{t('schedule.template.places')}</Tabs.Tab>
          <Tabs.Tab value="details">{t('schedule.template.details')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="places">
          <Places template={template} gym={gym} plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="details">
          <EditTemplate template={template} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Summary({ template, gym }: Pick<BodyProps, 'template' | 'gym'>) {
  const { t, day } = useWords()
  const { startTime: start, durationMinutes } = template
  const weekday = day(addDays(mondayOf(gym.today), template.weekday - 1), 'weekday')
  return (
    <Text size="sm" c="dimmed">
      {t('schedule.template.when', { weekday, start, end: endOf(start, durationMinutes) })}
      {' · '}
      {template.trainerName}
      {' · '}
      {template.roomName ?? t('schedule.no-room')}
    </Text>
  )
}

function Places({ template, gym, plan }: BodyProps) {
  const { ask } = useDesk()
  const details = useQuery(ask.templates.details.queryOptions({ input: { id: template.id as TemplateId } }))
  if (details.isPending) return <Loading />
  if (details.error) return <Failed error={details.error} retry={() => details.refetch()} />
  const monday = plan?.start ?? addDays(mondayOf(gym.today), 7)
  return (
    <StandingPlaces
      template={details.data.template}
      places={details.data.places}
      date={addDays(monday, template.weekday - 1)}
      today={gym.today}
      planLines={plan?.lines.filter((line) => line.unit === unitOf(template.id)) ?? []}
    />
  )
}

import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Day, Instant, WallTime } from '../../src-shared/kernel/time.ts'
import { type Letterhead, type Speech, speechOf } from './letterhead.ts'
import { type Fact, facts, quiet, remark, sheet, stampColours, strong, table } from './sheet.ts'

/** How somebody's place is settled, as the trainer reads it. */
export type RosterMark =
  | { readonly is: 'session'; readonly used: number; readonly total: number }
  | { readonly is: 'unpaid'; readonly amountMinor: number }
  | { readonly is: 'open' | 'paid' | 'trial' | 'free' | 'waived' | 'volunteer' }

export type RosterData = {
  readonly typeName: string
  readonly day: Day
  readonly startTime: WallTime
  readonly endTime: WallTime
  readonly trainerName: string
  readonly roomName: string | null
  readonly capacity: number
  readonly placesTaken: number
  readonly isCancelled: boolean
  readonly people: readonly {
    readonly name: string
    readonly phone: string | null
    readonly mark: RosterMark
    /** What the settlement does not say: a trial that is used, a place for people who are no members. */
    readonly comesWith: readonly ('trial' | 'discovery')[]
    /** What has to be lent. */
    readonly equipment: string | null
    readonly note: string | null
  }[]
  readonly discovery: { readonly taken: number; readonly places: number } | null
  /** In the order of the line. */
  readonly waiting: readonly {
    readonly name: string
    readonly phone: string | null
    /** Until when a place is held for them. */
    readonly heldUntil: Instant | null
  }[]
  readonly notes: string | null
}

/** The list a trainer takes into the room: who is expected, a box to tick, and how each place is settled. */
export function roster(data: RosterData, letterhead: Letterhead): TDocumentDefinitions {
  const speech = speechOf(letterhead)
  const { t, number } = speech
  const content: Content[] = [
    facts(
      [
        [t('paper.roster.time'), `${data.startTime} – ${data.endTime}`],
        [t('paper.roster.trainer'), data.trainerName],
        [t('paper.roster.room'), data.roomName],
        [
          t('paper.roster.places'),
          t('paper.roster.taken-of', { taken: number(data.placesTaken), capacity: number(data.capacity) }),
        ],
        ...discoveryOf(data, speech),
      ],
      4,
    ),
    people(data, speech),
  ]
  if (data.waiting.length > 0) content.push(waitingList(data, speech))
  if (data.notes) content.push(remark(t('paper.roster.notes'), data.notes))
  return sheet(letterhead, speech, {
    name: `${data.typeName}, ${speech.day(data.day)}, ${data.startTime}`,
    title: data.typeName,
    subtitle: speech.longDay(data.day),
    stamp: data.isCancelled
      ? { text: speech.capitals(t('paper.roster.cancelled')), detail: null, colour: stampColours.cancelled }
      : null,
    content,
  })
}

const discoveryOf = ({ discovery }: RosterData, { t, number }: Speech): readonly Fact[] =>
  discovery
    ? [
        [
          t('paper.roster.discovery'),
          t('paper.roster.taken-of', { taken: number(discovery.taken), capacity: number(discovery.places) }),
        ],
      ]
    : []

function people({ people }: RosterData, speech: Speech): Content {
  const { t } = speech
  return table({
    title: null,
    columns: [
      { head: '', width: 18, isFigure: true },
      { head: '', width: 12 },
      { head: t('paper.roster.name'), width: 'rest' },
      { head: t('paper.roster.phone'), width: 100 },
      { head: t('paper.roster.settlement'), width: 118 },
    ],
    rows: people.map((person, n) => [
      { text: String(n + 1) },
      tickBox(),
      nameCell(person, speech),
      person.phone ?? '',
      markCell(person.mark, speech),
    ]),
    empty: t('paper.roster.nobody'),
  })
}

/** Under the name in small letters: how they come, what they borrow, what is to be known. */
function nameCell({ name, comesWith, equipment, note }: RosterData['people'][number], { t }: Speech): Content {
  const lines = [
    ...(comesWith.length > 0 ? [comesWith.map((mark) => t('paper.roster.comes-with', { mark })).join(' · ')] : []),
    ...(equipment ? [t('paper.roster.equipment', { what: equipment })] : []),
    ...(note ? [note] : []),
  ]
  return lines.length === 0 ? name : { stack: [name, ...lines.map(quiet)] }
}

const tickBox = (): Content => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9, lineWidth: 0.8, lineColor: '#16191d' }],
  margin: [0, 1, 0, 0],
})

function markCell(mark: RosterMark, { t, money, number }: Speech): Content {
  switch (mark.is) {
    case 'session':
      return t('paper.roster.session', { used: number(mark.used), total: number(mark.total) })
    case 'unpaid':
      return strong(t('paper.roster.unpaid', { amount: money(mark.amountMinor) }))
    case 'open':
      return strong(t('paper.roster.mark', { mark: mark.is }))
    default:
      return t('paper.roster.mark', { mark: mark.is })
  }
}

function waitingList({ waiting }: RosterData, { t, moment }: Speech): Content {
  return table({
    title: t('paper.roster.waiting'),
    columns: [
      { head: '', width: 18, isFigure: true },
      { head: '', width: 12 },
      { head: t('paper.roster.name'), width: 'rest' },
      { head: t('paper.roster.phone'), width: 100 },
      { head: t('paper.roster.place'), width: 118 },
    ],
    rows: waiting.map(({ name, phone, heldUntil }, n) => [
      String(n + 1),
      tickBox(),
      name,
      phone ?? '',
      heldUntil === null ? '' : t('paper.roster.held', { until: moment(heldUntil) }),
    ]),
    empty: '',
  })
}

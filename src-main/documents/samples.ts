import type { Day, Instant, WallTime } from '../../src-shared/kernel/time.ts'
import type { InvoiceData } from './invoice.ts'
import type { Letterhead } from './letterhead.ts'
import type { PaymentLinkData } from './payment-link.ts'
import type { ReceiptData } from './receipt.ts'
import type { RosterData } from './roster.ts'
import type { TillReportData } from './till-report.ts'

/** Longer than any column, with nowhere to break. */
export const longWord = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)

const at = (text: string): Instant => Date.parse(text) as Instant

export const aLetterhead = (fields: Partial<Letterhead> = {}): Letterhead => ({
  gym: 'Palestra Оберкампф',
  details: ['12 rue Oberkampf, 75011 Paris', 'SIRET 123 456 789 00012'],
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  language: 'en',
  printedAt: at('2026-03-12T18:05:00Z'),
  ...fields,
})

export const aReceipt = (fields: Partial<ReceiptData> = {}): ReceiptData => ({
  number: '2026-000031',
  at: at('2026-03-12T17:42:00Z'),
  payer: 'Éloïse Brûlé',
  lines: [
    { invoiceNumber: '2026-000118', what: 'Yoga, 12.03.2026 18:30', personName: 'Ольга Кузнецова', amountMinor: 1500 },
    { invoiceNumber: '2026-000123', what: 'Abonnement 10 séances', personName: 'Łukasz Nowak', amountMinor: 123_000 },
  ],
  method: 'cash',
  amountMinor: 130_000,
  balanceAfter: 5500,
  actor: 'Camille Lefèvre',
  note: null,
  cancelledAt: null,
  cancelledBy: null,
  cancelReason: null,
  ...fields,
})

export const anInvoice = (fields: Partial<InvoiceData> = {}): InvoiceData => ({
  number: '2026-000123',
  issuedOn: '2026-03-02' as Day,
  payer: 'Éloïse Brûlé',
  payerEmail: 'eloise.brule@example.org',
  personName: 'Łukasz Nowak',
  description: 'Абонемент «Йога», 10 занятий, 2 марта – 1 июня 2026',
  amountMinor: 199_700,
  state: 'paid',
  paidAt: at('2026-03-12T17:42:00Z'),
  cancelledAt: null,
  cancelReason: null,
  entries: [
    { kind: 'settlement', method: 'card', amountMinor: -199_700, actor: 'Camille', at: at('2026-03-03T09:10:00Z') },
    { kind: 'reopening', method: null, amountMinor: 199_700, actor: 'admin', at: at('2026-03-04T09:10:00Z') },
    { kind: 'settlement', method: null, amountMinor: -199_700, actor: 'Ольга', at: at('2026-03-12T17:42:00Z') },
  ],
  ...fields,
})

export const aPaymentLink = (fields: Partial<PaymentLinkData> = {}): PaymentLinkData => ({
  invoiceNumber: '2026-000123',
  payer: 'Éloïse Brûlé',
  personName: 'Łukasz Nowak',
  what: 'Immersion Élite, 3 mars – 7 mars 2026',
  amountMinor: 199_700,
  // As long as Stripe's are.
  url: `https://checkout.stripe.com/c/pay/cs_test_a1${'Yz4'.repeat(19)}#fid${'kdWxOYHwnPyd1blpx'.repeat(15)}`,
  openUntil: at('2026-03-13T17:30:00Z'),
  ...fields,
})

export const aTillReport = (fields: Partial<TillReportData> = {}): TillReportData => ({
  id: 57,
  desk: 'Accueil',
  openedAt: at('2026-03-12T07:30:00Z'),
  openedBy: 'Camille Lefèvre',
  floatMinor: 15_000,
  moves: [
    {
      kind: 'payment',
      amountMinor: 130_000,
      who: 'Éloïse Brûlé',
      reason: null,
      actor: 'Camille',
      at: at('2026-03-12T09:00:00Z'),
    },
    {
      kind: 'payment',
      amountMinor: 4500,
      who: 'Łukasz Nowak',
      reason: null,
      actor: 'Camille',
      at: at('2026-03-12T09:20:00Z'),
    },
    {
      kind: 'cash-in',
      amountMinor: 5000,
      who: null,
      reason: 'Monnaie de la banque',
      actor: 'Camille',
      at: at('2026-03-12T10:00:00Z'),
    },
    {
      kind: 'cash-out',
      amountMinor: -1290,
      who: null,
      reason: 'Вода и бумага',
      actor: 'Ольга',
      at: at('2026-03-12T11:00:00Z'),
    },
    {
      kind: 'pay-out',
      amountMinor: -3000,
      who: 'Éloïse Brûlé',
      reason: 'moves away',
      actor: 'admin',
      at: at('2026-03-12T12:00:00Z'),
    },
    {
      kind: 'payment-cancelled',
      amountMinor: -4500,
      who: 'Łukasz Nowak',
      reason: 'taken twice',
      actor: 'admin',
      at: at('2026-03-12T13:00:00Z'),
    },
  ],
  byMethod: [
    { method: 'cash', count: 1, amountMinor: 130_000 },
    { method: 'card', count: 12, amountMinor: 84_350 },
    { method: 'transfer', count: 2, amountMinor: 60_000 },
    { method: 'stripe', count: 1, amountMinor: 199_700 },
  ],
  cancelled: [
    {
      at: at('2026-03-12T13:00:00Z'),
      payer: 'Łukasz Nowak',
      method: 'cash',
      amountMinor: 4500,
      reason: 'taken twice',
      actor: 'admin',
    },
  ],
  expectedMinor: 145_710,
  leftOpen: [
    { number: '2026-000119', payer: 'Ольга Кузнецова', amountMinor: 1500 },
    { number: '2026-000121', payer: 'Jean-Baptiste Poquelin', amountMinor: 12_000 },
  ],
  closed: {
    at: at('2026-03-12T20:15:00Z'),
    by: 'Ольга Кузнецова',
    zNumber: 41,
    countedMinor: 145_660,
    counts: { '10': 6, '50': 2, '100': 5, '500': 2, '1000': 4, '5000': 12, '10000': 8 },
    differenceMinor: -50,
    note: 'Une pièce de 50 centimes manque.',
  },
  ...fields,
})

const marks: RosterData['people'][number]['mark'][] = [
  { is: 'session', used: 6, total: 11 },
  { is: 'unpaid', amountMinor: 1500 },
  { is: 'trial' },
  { is: 'volunteer' },
  { is: 'free' },
  { is: 'paid' },
  { is: 'waived' },
  { is: 'open' },
]
const names = [
  'Ольга Кузнецова',
  'Éloïse Brûlé',
  'Łukasz Nowak',
  'Jean-Baptiste Poquelin',
  'Алёна Зайцева',
  'Nguyễn Thị Hằng',
  'Søren Kierkegaard',
  "Aoife O'Brien",
]

const comings: readonly RosterData['people'][number]['comesWith'][] = [[], ['discovery'], ['trial', 'discovery'], []]

export const aRoster = (fields: Partial<RosterData> = {}, count = 8): RosterData => ({
  typeName: 'Yoga',
  day: '2026-03-12' as Day,
  startTime: '18:30' as WallTime,
  endTime: '19:45' as WallTime,
  trainerName: 'Camille Lefèvre',
  roomName: 'Grande salle',
  capacity: 12,
  placesTaken: count,
  isCancelled: false,
  discovery: { taken: 1, places: 2 },
  people: Array.from({ length: count }, (_, n) => ({
    name: count > names.length ? `${names[n % names.length]} ${n + 1}` : (names[n] ?? ''),
    phone: n % 5 === 4 ? null : `+33 6 12 34 56 ${String(n).padStart(2, '0')}`,
    mark: marks[n % marks.length] ?? { is: 'open' },
    comesWith: comings[n % comings.length] ?? [],
    equipment: n === 2 ? 'Pointure 38, casque' : null,
    note: n === 1 ? 'Genou fragile' : null,
  })),
  waiting: [
    { name: 'Зоя Ёлкина', phone: '+7 912 345-67-89', heldUntil: Date.parse('2026-03-12T15:30:00Z') as Instant },
    { name: 'Zoé Lacroix', phone: null, heldUntil: null },
  ],
  notes: 'Bring the blue mats back to room 2.',
  ...fields,
})

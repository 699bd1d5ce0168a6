import { extractText, getDocumentProxy } from 'unpdf'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, TrainerId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import type { Language } from '../../../src-shared/words/languages.ts'
import type { Actor } from '../../app/actor.ts'
import { paymentLink } from '../../db/schema/courses.ts'
import { gym } from '../../db/schema/desk.ts'
import { waitingOffer } from '../../db/schema/trainings.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { atDesk, clerkOf } from '../../testing/money.ts'
import { expectRefused } from '../../testing/refused.ts'

let desk: TestDesk
let clerk: ReturnType<typeof clerkOf>
let ann: PersonId

beforeEach(() => {
  desk = aDesk()
  clerk = clerkOf(desk)
  ann = desk.build.person({ givenName: 'Éloïse', familyName: 'Brûlé', email: 'eloise@example.org' })
})

type Paper = { readonly fileName: string; readonly base64: string }

/** What a reader of the paper reads. */
async function read({ base64 }: Paper): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(Buffer.from(base64, 'base64'))), {
    mergePages: true,
  })
  return text.replaceAll(/\s+/g, ' ')
}
async function printed(name: string, id: number): Promise<{ readonly fileName: string; readonly text: string }> {
  const before = desk.dump()
  const paper = await desk.call<Paper>(name, { id })
  expect(desk.dump()).toBe(before)
  return { fileName: paper.fileName, text: await read(paper) }
}
const speak = (language: Language) =>
  desk.store.db.update(gym).set({ language, letterhead: '12 rue Oberkampf\nSIRET 123' }).run()

describe('documents.receipt', () => {
  it('says what this payment settled and what was left then, whatever came later', async () => {
    speak('en')
    const child = desk.build.person({ givenName: 'Chloé', familyName: 'Brûlé', guardianId: ann })
    await clerk.issue(ann, 1000)
    await clerk.issue(child, 2000)
    await clerk.issue(ann, 9000)
    await clerk.openTill()
    const { id } = await clerk.take(ann, 3500, { method: 'cash' })
    desk.at('2026-03-05', '10:00')
    await clerk.take(ann, 8500)
    const { fileName, text } = await printed('documents.receipt', id)
    expect(fileName).toBe('receipt-2026-000001.pdf')
    for (const words of [
      '12 rue Oberkampf',
      'SIRET 123',
      'Éloïse Brûlé',
      'Chloé Brûlé',
      '€10.00',
      '€20.00',
      '€35.00',
      '€5.00',
    ])
      expect(text).toContain(words)
    for (const words of ['2026-000001', '2026-000002', 'Towel']) expect(text).toContain(words)
    for (const words of ['€90.00', '2026-000003']) expect(text).not.toContain(words)
    await expectRefused(desk, 'documents.receipt', { id: 99 }, 'desk.not-found')
  })
  it('of a cancelled payment says so', async () => {
    const { id } = await clerk.take(ann, 3500)
    await desk.call('payments.cancel', { id, desk: atDesk, reason: 'mistyped' })
    expect((await printed('documents.receipt', id)).text).toMatch(/CANCELLED.*mistyped/)
  })
})

describe('documents.invoice', () => {
  const visit = async () => {
    const typeId = desk.build.type({ name: 'Йога', priceMinor: 1500 as Minor })
    desk.build.attendance({ trainingId: desk.build.training({ typeId, day: '2026-03-05' as Day }), personId: ann })
    desk.at('2026-03-04', '23:00')
    await desk.alarm.tick()
    await desk.runner.wake()
  }
  it.each([
    ['en', 'Йога, 5 March 2026, 18:30'],
    ['fr', 'Йога, 5 mars 2026, 18:30'],
    ['ru', 'Йога, 5 марта 2026 г., 18:30'],
  ] as const)('says what it is for in words (%s)', async (language, words) => {
    speak(language)
    await visit()
    const { fileName, text } = await printed('documents.invoice', 1)
    expect(fileName).toBe('invoice-2026-000001.pdf')
    for (const part of [words, '2026-000001', 'Éloïse Brûlé', 'eloise@example.org']) expect(text).toContain(part)
  })
  it('of a subscription says when it is valid', async () => {
    const planId = desk.build.plan({ name: 'Ten classes' })
    const sale = { personId: ann, planId, startsOn: '2026-03-04', manualInitial: 0, bonus: 0, isAutoRenew: false }
    await desk.call('subscriptions.sell', { ...sale, payment: { method: 'card', desk: atDesk, isAgain: false } })
    const { text } = await printed('documents.invoice', 1)
    expect(text).toContain('Ten classes, 4 March 2026 – 4 June 2026')
    expect(text).toMatch(/PAID/)
    await expectRefused(desk, 'documents.invoice', { id: 99 }, 'desk.not-found')
  })
})

describe('documents.till', () => {
  it('is an X report while the shift is open and a Z report afterwards, with what was cancelled in it', async () => {
    const { id } = await clerk.openTill(1000)
    await clerk.take(ann, 500, { method: 'cash' })
    const card = await clerk.take(ann, 700)
    await desk.call('payments.cancel', { id: card.id, desk: atDesk, reason: 'wrong card' })
    await clerk.issue(ann, 1200)
    const x = await printed('documents.till', id)
    expect(x.fileName).toBe('x-report-desk-1.pdf')
    for (const words of ['X report', '€15.00', 'wrong card', '2026-000001', '€12.00']) expect(x.text).toContain(words)
    await desk.call('till.close', { desk: atDesk, countedMinor: 1400, counts: { 200: 7 }, note: 'one coin short' })
    const z = await printed('documents.till', id)
    expect(z.fileName).toBe('z-report-1-desk-1.pdf')
    for (const words of ['Z report 1', '€14.00', '−€1.00', 'one coin short', 'wrong card'])
      expect(z.text).toContain(words)
    await expectRefused(desk, 'documents.till', { id: 99 }, 'desk.not-found')
  })
})

describe('documents.paymentLink', () => {
  const url = 'https://checkout.stripe.com/c/pay/cs_test_a1b2#fid3'
  /** A link for an invoice of Chloé's, who is Éloïse's. */
  async function link(openUntil = '2026-03-05T09:30:00Z') {
    const chloe = desk.build.person({ givenName: 'Chloé', familyName: 'Brûlé', guardianId: ann })
    const invoiceId = await clerk.issue(chloe, 12_000)
    const { id } = desk.store.db
      .insert(paymentLink)
      .values({
        ...{ invoiceId, payerId: ann, amountMinor: 12_000 as Minor, currency: 'EUR', state: 'open', url },
        ...{ openUntil: Date.parse(openUntil) as Instant, isToBeSent: false, sessionRef: 'cs_test_a1b2' },
        ...{ actor: 'Camille', createdAt: desk.clock.now() },
      })
      .returning({ id: paymentLink.id })
      .get()
    return { id, invoiceId }
  }

  it("SES-4: says what is to be paid, by whom and until when, in the gym's language or another", async () => {
    speak('fr')
    const { id } = await link()
    const { fileName, text } = await printed('documents.paymentLink', id)
    expect(fileName).toBe('payment-link-2026-000001.pdf')
    for (const words of ['SIRET 123', 'Éloïse Brûlé', 'Chloé Brûlé', 'Towel', '120,00 €', '5 mars 2026, 10:30'])
      expect(text).toContain(words)
    expect(text.replaceAll(' ', '')).toContain(url)
    const russian = await read(await desk.call<Paper>('documents.paymentLink', { id, language: 'ru' }))
    for (const words of ['Оплата онлайн', '120,00 €', '5 мар. 2026 г., 10:30']) expect(russian).toContain(words)
  })

  it('SES-4: only while it can be paid', async () => {
    const { id, invoiceId } = await link()
    const refused = () => expectRefused(desk, 'documents.paymentLink', { id }, 'payment-link.not-open')
    await printed('documents.paymentLink', id)
    desk.at('2026-03-05', '10:30')
    await refused()
    desk.at('2026-03-04', '12:00')
    await desk.call('invoices.cancel', { id: invoiceId, reason: 'mistyped' })
    await refused()
    desk.store.db.update(paymentLink).set({ state: 'expired' }).run()
    await refused()
    await expectRefused(desk, 'documents.paymentLink', { id: 99 }, 'desk.not-found')
  })
})

describe('documents.roster', () => {
  const aClass = (trainerId: TrainerId) => {
    const typeId = desk.build.type({ name: 'Yoga', priceMinor: 1500 as Minor })
    return desk.build.training({ typeId, trainerId, day: '2026-03-05' as Day })
  }
  const as = (trainerId: TrainerId): Actor => ({
    ...{ kind: 'staff', staffId: 1 as never, name: 'Tom', role: 'trainer', trainerId, token: 't' },
  })
  it('lists who is expected with how each place is settled, and who waits', async () => {
    const trainingId = aClass(desk.build.trainer({ name: 'Zoé' }))
    const people = ['Ann', 'Bea', 'Cai', 'Dan', 'Eve'].map((givenName) =>
      desk.build.person({ givenName, familyName: 'X', phone: '06 1' }),
    )
    const [a, b, c, d, e] = people as [PersonId, PersonId, PersonId, PersonId, PersonId]
    desk.build.subscription({ personId: a, manualInitial: 5 })
    for (const personId of [a, b]) desk.build.attendance({ trainingId, personId })
    desk.build.attendance({ trainingId, personId: c, isVolunteer: true })
    desk.build.attendance({ trainingId, personId: d, state: 'cancelled' })
    desk.build.attendance({ trainingId, personId: e, state: 'waitlisted' })
    desk.at('2026-03-04', '23:00')
    await desk.alarm.tick()
    await desk.runner.wake()
    const { fileName, text } = await printed('documents.roster', trainingId)
    expect(fileName).toBe('roster-2026-03-05-1830-yoga.pdf')
    for (const words of ['Zoé', 'Ann X', 'Bea X', 'Unpaid €15.00', 'Volunteer', 'Eve X', '06 1'])
      expect(text).toContain(words)
    expect(text).toMatch(/Ann X.*6.*10/)
    expect(text).not.toContain('Dan X')
  })
  it('TRI-3, §9: says who uses a trial or a discovery place, what is lent, and whose place is held', async () => {
    const typeId = desk.build.type({ name: 'Roller', isInitiation: true, discoveryPlaces: 2 })
    const trainingId = desk.build.training({ typeId, day: '2026-03-05' as Day })
    const [ann, bea, cai] = ['Ann', 'Bea', 'Cai'].map((givenName) => desk.build.person({ givenName, familyName: 'X' }))
    desk.build.attendance({ trainingId, personId: ann as PersonId, isDiscovery: true, equipment: 'pointure 38' })
    desk.build.attendance({ trainingId, personId: bea as PersonId, usesTrial: true, settlement: 'open' })
    const waits = desk.build.attendance({ trainingId, personId: cai as PersonId, state: 'waitlisted' })
    const heldUntil = Date.parse('2026-03-05T15:30:00Z') as Instant
    const offeredAt = desk.clock.now()
    desk.store.db.insert(waitingOffer).values({ attendanceId: waits, offeredAt, heldUntil }).run()
    const { text } = await printed('documents.roster', trainingId)
    expect(text).toContain('1 of 2')
    expect(text).toMatch(/Ann X .*Discovery place.*To lend: pointure 38/s)
    expect(text).toMatch(/Bea X .*Free trial/s)
    expect(text).toMatch(/Cai X .*Held until 5 Mar 2026, 16:30/s)
  })
  it('a trainer gets their own and nobody else’s', async () => {
    const [own, other] = [desk.build.trainer(), desk.build.trainer()]
    const id = aClass(own)
    expect(await desk.host.call('documents.roster', { id }, as(own))).toMatchObject({ fileName: expect.any(String) })
    await expect(desk.host.call('documents.roster', { id }, as(other))).rejects.toMatchObject({
      code: 'desk.not-found',
    })
  })
})

import { type AnyProcedure, type AnyRouter, call, isProcedure, ORPCError } from '@orpc/server'
import { expect, it } from 'vitest'
import { type Role, roles } from '../../src-shared/contract/define.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { staff, staffSession } from '../db/schema/desk.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'
import { procedureMetas } from './host.ts'
import { hashSecret } from './passwords.ts'

type Caller = Role | 'nobody'
const everybody = ['nobody', ...roles] as const

/**
 * Who may do what, written down a second time: a change of rights in the contract has to be made here as well, where
 * somebody reads it.
 */
const allowed: Readonly<Record<string, string>> = {
  'setup.state': 'anyone',
  'setup.open': 'anyone',
  'session.signIn': 'anyone',
  'session.signOut': 'admin reception trainer',
  'session.me': 'admin reception trainer',
  'settings.get': 'admin reception trainer',
  'settings.change': 'admin',
  'settings.changeMemberships': 'admin',
  'staff.list': 'admin',
  'staff.add': 'admin',
  'staff.resetPassword': 'admin',
  'staff.setActive': 'admin',
  'apiKeys.list': 'admin',
  'apiKeys.create': 'admin',
  'apiKeys.revoke': 'admin',
  'types.list': 'admin reception trainer',
  'types.create': 'admin',
  'types.edit': 'admin',
  'trainers.list': 'admin reception trainer',
  'trainers.create': 'admin',
  'trainers.edit': 'admin',
  'rooms.list': 'admin reception trainer',
  'rooms.create': 'admin',
  'rooms.edit': 'admin',
  'templates.list': 'admin reception trainer',
  'templates.details': 'admin reception',
  'templates.create': 'admin',
  'templates.edit': 'admin',
  'standingPlaces.add': 'admin reception',
  'standingPlaces.change': 'admin reception',
  'closures.list': 'admin reception trainer',
  'closures.preview': 'admin',
  'closures.add': 'admin',
  'closures.remove': 'admin',
  'trainings.between': 'admin reception trainer',
  'trainings.roster': 'admin reception trainer',
  'waitingList.ofPerson': 'admin reception',
  'waitingList.offers': 'admin reception',
  'waitingList.join': 'admin reception',
  'waitingList.accept': 'admin reception',
  'waitingList.decline': 'admin reception',
  'waitingList.leave': 'admin reception',
  'households.of': 'admin reception',
  'households.move': 'admin reception',
  'households.setOtherGuardian': 'admin reception',
  'memberships.terms': 'admin reception',
  'memberships.ofPerson': 'admin reception',
  'memberships.list': 'admin reception',
  'memberships.toRenew': 'admin reception',
  'memberships.enrol': 'admin reception',
  'memberships.enrolChild': 'admin reception',
  'memberships.convert': 'admin reception',
  'memberships.bill': 'admin reception',
  'memberships.previewCancel': 'admin reception',
  'memberships.cancel': 'admin reception',
  'memberships.attachCertificate': 'admin reception',
  'memberships.certificate': 'admin reception',
  'courses.list': 'admin reception',
  'courses.active': 'admin reception',
  'courses.byId': 'admin reception',
  'courses.availability': 'admin reception',
  'courses.create': 'admin',
  'courses.previewEdit': 'admin',
  'courses.edit': 'admin',
  'courses.setActive': 'admin',
  'courses.close': 'admin',
  'courses.delete': 'admin',
  'bookings.ofCourse': 'admin reception',
  'bookings.ofPerson': 'admin reception',
  'bookings.byId': 'admin reception',
  'bookings.preview': 'admin reception',
  'bookings.reserve': 'admin reception',
  'bookings.previewCancel': 'admin reception',
  'bookings.cancel': 'admin reception',
  'bookings.previewMove': 'admin reception',
  'bookings.move': 'admin reception',
  'paymentLinks.ofInvoice': 'admin reception',
  'paymentLinks.ofAccount': 'admin reception',
  'paymentLinks.byId': 'admin reception',
  'paymentLinks.tasks': 'admin reception',
  'paymentLinks.make': 'admin reception',
  'paymentLinks.send': 'admin reception',
  'paymentLinks.refund': 'admin',
  'paymentLinks.credit': 'admin',
  'paymentLinks.settle': 'admin',
  'onlinePayments.state': 'admin reception',
  'onlinePayments.settings': 'admin',
  'onlinePayments.change': 'admin',
  'onlinePayments.test': 'admin',
  'trials.initiations': 'admin reception',
  'trials.household': 'admin reception',
  'trials.lookalikes': 'admin reception',
  'reports.trials': 'admin reception',
  'reports.trialPeople': 'admin reception',
  'reports.exportTrials': 'admin reception',
  'trainings.previewCancel': 'admin',
  'trainings.cancel': 'admin',
  'trainings.previewSubstitution': 'admin',
  'trainings.substitute': 'admin',
  'attendance.ofPerson': 'admin reception',
  'attendance.history': 'admin reception',
  'attendance.mark': 'admin reception trainer',
  'attendance.markAll': 'admin reception trainer',
  'attendance.previewRegister': 'admin reception',
  'attendance.register': 'admin reception',
  'attendance.settle': 'admin reception',
  'attendance.previewCancel': 'admin reception',
  'attendance.cancel': 'admin reception',
  'people.search': 'admin reception',
  'people.profile': 'admin reception',
  'people.add': 'admin reception',
  'people.edit': 'admin reception',
  'plans.list': 'admin reception',
  'plans.create': 'admin',
  'plans.edit': 'admin',
  'subscriptions.ofPerson': 'admin reception',
  'subscriptions.explain': 'admin reception',
  'subscriptions.previewSale': 'admin reception',
  'subscriptions.sell': 'admin reception',
  'subscriptions.edit': 'admin reception',
  'subscriptions.correctManual': 'admin',
  'subscriptions.recalculate': 'admin reception',
  'subscriptions.forceRecount': 'admin',
  'subscriptions.previewFreeze': 'admin reception',
  'subscriptions.freeze': 'admin reception',
  'subscriptions.unfreeze': 'admin reception',
  'subscriptions.previewCancel': 'admin reception',
  'subscriptions.cancel': 'admin',
  'accounts.of': 'admin reception',
  'accounts.explain': 'admin reception',
  'accounts.payOut': 'admin',
  'payments.preview': 'admin reception',
  'payments.take': 'admin reception',
  'payments.previewCancel': 'admin',
  'payments.cancel': 'admin',
  'invoices.details': 'admin reception',
  'invoices.issue': 'admin reception',
  'invoices.settle': 'admin reception',
  'invoices.cancel': 'admin',
  'till.state': 'admin reception',
  'till.shift': 'admin reception',
  'till.shifts': 'admin reception',
  'till.open': 'admin reception',
  'till.move': 'admin reception',
  'till.close': 'admin reception',
  'documents.receipt': 'admin reception',
  'documents.invoice': 'admin reception',
  'documents.till': 'admin reception',
  'documents.roster': 'admin reception trainer',
  'documents.paymentLink': 'admin reception',
  'messages.list': 'admin reception',
  'messages.retry': 'admin reception',
  'messages.told': 'admin reception',
  'mail.settings': 'admin',
  'mail.change': 'admin',
  'mail.test': 'admin',
  'processes.overview': 'admin reception',
  'processes.history': 'admin reception',
  'processes.run': 'admin reception',
  'processes.preview': 'admin reception',
  'processes.start': 'admin',
  'processes.hold': 'admin',
  'processes.release': 'admin',
  'notifications.list': 'admin reception',
  'notifications.markRead': 'admin reception',
  'changes.watch': 'admin reception trainer',
}

it('lets everybody do what is theirs to do, and nobody anything else', async () => {
  const desk = aDesk()
  const tokens = Object.fromEntries(roles.map((role) => [role, signedIn(desk, role)]))
  const before = desk.dump()
  const found: Record<string, string> = {}
  for (const [name, procedure] of proceduresOf(desk.router, [])) {
    const may: Caller[] = []
    for (const who of everybody) if (await isLetIn(procedure, tokens[who] ?? null)) may.push(who)
    found[name] = may.includes('nobody')
      ? `anyone${may.length === everybody.length ? '' : ' but not all'}`
      : may.join(' ')
  }
  expect(found).toEqual(allowed)
  expect([...procedureMetas.keys()].toSorted()).toEqual(Object.keys(allowed).toSorted())
  expect(desk.dump()).toBe(before)
  await desk.close()
})

/** No procedure knows this input, so whoever is let in gets no further than to its shape. */
const rubbish = { rubbish: true }

async function isLetIn(procedure: AnyProcedure, token: string | null): Promise<boolean> {
  const error = await call(procedure, rubbish, { context: { token } }).then(
    () => expect.fail('rubbish was accepted'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ORPCError)) throw error
  const expected = { 'desk.not-signed-in': 401, 'desk.role-missing': 403, BAD_REQUEST: 400 }
  expect(expected).toHaveProperty([error.code], error.status)
  if (error.code === 'desk.not-signed-in') expect(token).toBeNull()
  if (error.code === 'desk.role-missing') expect(token).not.toBeNull()
  return error.code === 'BAD_REQUEST'
}

function signedIn(desk: TestDesk, role: Role): string {
  const { db } = desk.store
  const now = desk.clock.now()
  const trainerId = role === 'trainer' ? desk.build.trainer() : null
  const row = { name: role, role, trainerId, passwordHash: 'none', createdAt: now }
  const { id } = db.insert(staff).values(row).returning({ id: staff.id }).get()
  const token = `token of ${role}`
  const session = { tokenHash: hashSecret(token), staffId: id, openedAt: now, expiresAt: (now + 60_000) as Instant }
  db.insert(staffSession).values(session).run()
  return token
}

function proceduresOf(router: AnyRouter, path: readonly string[]): (readonly [string, AnyProcedure])[] {
  if (isProcedure(router)) return [[path.join('.'), router]]
  return Object.entries(router).flatMap(([name, child]) => proceduresOf(child as AnyRouter, [...path, name]))
}

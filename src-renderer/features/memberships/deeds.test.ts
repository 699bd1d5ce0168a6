import { describe, expect, it } from 'vitest'
import type { Membership } from '../../../src-shared/contract/memberships.ts'
import type { InvoiceId, MembershipId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { certificateStanding, isLive, lacksOf, unpaidInvoice } from './deeds.ts'

const membership: Membership = {
  id: 1 as MembershipId,
  version: 1,
  personId: 2 as PersonId,
  personName: 'Kim Lee',
  isDependent: true,
  season: '2025-2026',
  startsOn: '2025-09-01' as Day,
  endsOn: '2026-08-31' as Day,
  state: 'active',
  priceMinor: 6000 as Minor,
  healthConcerns: [],
  consentedOn: '2025-09-01' as Day,
  parentalAuthorisationOn: null,
  isNewLicence: false,
  certificate: null,
  lacksCertificate: false,
  invoice: null,
  activatedAt: 0 as Instant,
  cancelReason: null,
  canConvert: false,
  canBill: false,
  canCancel: true,
}
const brought = { ...membership, healthConcerns: null, consentedOn: null, lacksCertificate: true, canBill: true }
const paper = { fileName: null, hasFile: false, until: '2026-06-30' as Day, isValid: true }

describe('MEM-1: what a membership lacks', () => {
  it.each([
    ['nothing', {}, []],
    ['the certificate', { lacksCertificate: true }, ['certificate']],
    ['health answers that were never asked for', { healthConcerns: null }, ['health']],
    ['no answer that was a no', { healthConcerns: [] }, []],
    ['the consent', { consentedOn: null }, ['consent']],
    ['the invoice', { canBill: true }, ['invoice']],
    ['all of it', brought, ['certificate', 'health', 'consent', 'invoice']],
    ['nothing once it is over', { ...brought, state: 'expired' }, []],
    ['nothing once it is cancelled', { ...brought, state: 'cancelled' }, []],
  ] as const)('%s', (_what, change, lacks) => {
    expect(lacksOf({ ...membership, ...change })).toEqual(lacks)
  })
})

it.each([
  ['trial', true],
  ['pending', true],
  ['active', true],
  ['expired', false],
  ['cancelled', false],
] as const)('a membership that is %s counts: %s', (state, is) => {
  expect(isLive({ state })).toBe(is)
})

it.each([
  [null, null],
  ['unpaid', 7],
  ['paid', null],
  ['cancelled', null],
] as const)('of an invoice that is %s, %s is to be paid', (state, id) => {
  const invoice = state && { id: 7 as InvoiceId, number: '2026-000001', amountMinor: 6000 as Minor, state }
  expect(unpaidInvoice({ invoice })).toBe(id)
})

it.each([
  ['not-needed', null, false],
  ['missing', null, true],
  ['until', paper, false],
  ['ended', { ...paper, isValid: false }, false],
  ['ended', { ...paper, isValid: false }, true],
  ['no-end', { ...paper, until: null }, false],
  ['missing', { ...paper, until: null, isValid: false }, true],
] as const)('the certificate is %s', (standing, certificate, lacksCertificate) => {
  expect(certificateStanding({ certificate, lacksCertificate })).toBe(standing)
})

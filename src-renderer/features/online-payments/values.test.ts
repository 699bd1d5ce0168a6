import { expect, it } from 'vitest'
import { faultsOf } from './values.ts'

const malformed = 'refusal.online-payments.key-malformed'
it.each([
  ['', false, false, null],
  ['', true, false, 'desk.field.needed'],
  ['', true, true, null],
  [' rk_test_51Abcdefgh ', true, false, null],
  ['sk_live_51Abcdefgh', false, false, null],
  ['pk_live_51Abcdefgh', false, true, malformed],
  ['rk_test_short', true, true, malformed],
])('SES-4: the key %j, on: %s, known: %s: %s', (key, isOn, hasKey, fault) => {
  expect(faultsOf.key(key, { isOn }, { hasKey })).toBe(fault)
})

it.each([
  ['', false, null],
  ['', true, 'desk.field.needed'],
  [' https://club.example/thanks ', true, null],
  ['http://club.example', true, 'settings.online.return-needed'],
  ['club.example', false, 'settings.online.return-needed'],
])('SES-4: the page %j, on: %s: %s', (address, isOn, fault) => {
  expect(faultsOf.returnUrl(address, { isOn })).toBe(fault)
})

it.each([
  ['', null],
  [' whsec_abcdefgh ', null],
  ['secret', 'refusal.online-payments.secret-malformed'],
])('SES-4: the signing secret %j: %s', (secret, fault) => {
  expect(faultsOf.webhookSecret(secret)).toBe(fault)
})

import { type AnyContractRouter, ContractProcedure } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import { sayRefusal } from '../words/index.ts'
import { languages } from '../words/languages.ts'
import type { Facts } from '../words/say.ts'
import { commandId, type DeskMeta, roles, topics } from './define.ts'
import { contract } from './index.ts'
import { refusalStatus } from './refusals.ts'

type Checked = { readonly success: boolean }
type Shape = { readonly safeParse: (value: unknown) => Checked; readonly shape: Readonly<Record<string, unknown>> }

/** Whatever a sentence asks for, it is 1. */
const anyFacts: Facts = new Proxy({}, { get: () => 1, has: () => true })
const all = proceduresOf(contract, [])

function proceduresOf(router: AnyContractRouter, path: readonly string[]): readonly ReturnType<typeof procedure>[] {
  if (router instanceof ContractProcedure) return [procedure(router, path)]
  return Object.entries(router).flatMap(([name, child]) => proceduresOf(child, [...path, name]))
}

function procedure(found: InstanceType<typeof ContractProcedure>, path: readonly string[]) {
  const { route, meta, errorMap, inputSchema } = found['~orpc']
  return {
    name: path.join('.'),
    route,
    meta: meta as DeskMeta,
    errors: errorMap as Readonly<Record<string, { readonly status?: number }>>,
    input: inputSchema as unknown as Shape,
  }
}

it('finds the procedures', () => {
  expect(all.length).toBeGreaterThan(40)
  expect(all.map(({ name }) => name)).toContain('waitingList.join')
})

describe.each(all)('$name', ({ name, route, meta, errors, input }) => {
  it('says in a sentence what it does', () => {
    expect(route.summary).toMatch(/^\p{Lu}.{7,}[^.]$/u)
  })
  it('names who may', () => {
    expect(meta.allow.length).toBeGreaterThan(0)
    if (meta.allow !== 'anyone') expect(meta.allow.filter((role) => !roles.includes(role))).toEqual([])
  })
  it('answers its refusals by name, with a status, in every language', () => {
    expect(Object.keys(errors).toSorted()).toEqual([...new Set(meta.refusals)].toSorted())
    expect(new Set(meta.refusals).size).toBe(meta.refusals.length)
    for (const code of meta.refusals) {
      expect(errors[code]?.status).toBe(refusalStatus[code])
      for (const language of languages) expect(sayRefusal(language, code, anyFacts), code).toMatch(/[.!?]$/)
    }
  })
  it('knows what to look at again', () => {
    expect(meta.topics.filter((topic) => !topics.includes(topic))).toEqual([])
    expect(meta.topics.length > 0).toBe(meta.kind === 'query')
  })
  it('takes nothing it does not know', () => {
    expect(Object.hasOwn(input.shape, 'commandId')).toBe(meta.kind === 'command' && name !== 'session.signIn')
    expect(input.safeParse({ commandId: '12345678', unheardOf: 1 }).success).toBe(false)
    expect(input.safeParse([]).success).toBe(false)
    expect(input.safeParse(null).success).toBe(false)
  })
  it('hides every password', () => {
    if ('password' in input.shape) expect(meta.secret).toContain('password')
  })
  it('is a POST under its own name', () => {
    expect(route.method).toBe('POST')
    expect(route.path).toMatch(/^(\/[a-z]+(-[a-z]+)*)+$/)
    expect(route.path?.replaceAll('-', '').slice(1)).toBe(name.replaceAll('.', '/').toLowerCase())
  })
})

it('REST addresses are unique, and signing in is where the readme says', () => {
  const paths = all.map(({ route }) => route.path)
  expect(paths.filter((path, n) => paths.indexOf(path) !== n)).toEqual([])
  expect(all.find(({ name }) => name === 'session.signIn')?.route.path).toBe('/session/sign-in')
  expect(all.find(({ name }) => name === 'apiKeys.create')?.route.path).toBe('/api-keys/create')
})

it('nobody gets in without signing in but to set up and to sign in', () => {
  const open = all.filter(({ meta }) => meta.allow === 'anyone').map(({ name }) => name)
  expect(open).toEqual(['setup.state', 'setup.open', 'session.signIn'])
})

it('every refusal but "not open" can be answered by something', () => {
  const answered = new Set(all.flatMap(({ meta }) => meta.refusals))
  expect(Object.keys(refusalStatus).filter((code) => ![...answered].some((known) => known === code))).toEqual([
    'desk.not-open',
  ])
})

it('no caller can take the ids of what the desk does by itself', () => {
  expect(commandId.safeParse('bookings.lapse:17').success).toBe(false)
  expect(commandId.safeParse('0b6f3c1e-7d7f-4b0e-9b6a-1f2d3c4b5a69').success).toBe(true)
})

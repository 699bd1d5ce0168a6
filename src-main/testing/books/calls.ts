import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { type Day, dayAt } from '../../../src-shared/kernel/time.ts'
import { Refused } from '../../app/ctx.ts'
import { fingerprint } from './laws.ts'
import type { World } from './world.ts'

/** Three numbers a deed chooses by: whom, what, how much. */
export type Choices = readonly [number, number, number]
export type Deed = (world: World, choices: Choices) => Promise<void>

export const pick = <Item>(items: readonly Item[], n: number): Item | undefined => items[n % items.length]
export const today = ({ desk }: World): Day => dayAt('Europe/Paris', desk.clock.now())
export const ids = ({ desk }: World, sql: string): readonly number[] => desk.rows(sql).map((row) => Number(row.id))

/**
 * Sends one call. A refusal is an answer like any other and has to change nothing; anything else that is thrown is a
 * fault and fails the run.
 */
export async function send(world: World, name: string, input: object): Promise<unknown> {
  const { desk } = world
  const call = { commandId: randomUUID(), ...input }
  const before = fingerprint(desk)
  try {
    const answer = await desk.call(name, call)
    world.last = { name, input: call, answer }
    world.done.set(name, (world.done.get(name) ?? 0) + 1)
    return answer
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    expect(fingerprint(desk), `${name} was refused with ${error.code} and changed something`).toBe(before)
    return undefined
  }
}

export const versionOf = (
  { desk }: World,
  table: 'subscription' | 'attendance' | 'training' | 'booking' | 'course_session',
  id: number,
): number => Number(desk.rows(`SELECT version FROM ${table} WHERE id = ?`, id)[0]?.version)

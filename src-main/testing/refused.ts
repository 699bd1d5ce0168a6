import { expect } from 'vitest'
import type { TestDesk } from './desk.ts'

/** Expects a call to be refused in its own words, and to have changed nothing at all. */
export async function expectRefused(
  desk: TestDesk,
  name: string,
  input: object,
  code: string,
  facts: object = {},
): Promise<void> {
  const before = desk.dump()
  await expect(desk.call(name, input)).rejects.toMatchObject({ code, facts })
  expect(desk.dump()).toBe(before)
}

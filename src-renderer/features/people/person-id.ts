import type { PersonId } from '../../../src-shared/kernel/brand.ts'

/** True for a number that may be somebody's, as it stands in an address. */
export const isPersonId = (value: number): value is PersonId => Number.isSafeInteger(value) && value > 0

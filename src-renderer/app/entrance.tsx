import type { Desk } from '../../src-shared/contract/index.ts'

export type SetupState = Awaited<ReturnType<Desk['setup']['state']>>

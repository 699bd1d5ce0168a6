import type { ProcessDefinition } from '../../processes/process.ts'
import { generation } from '../generation/generation.process.ts'

export const unfreeze: ProcessDefinition = { ...generation, name: 'unfreeze', owed: () => [] }

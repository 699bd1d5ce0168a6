import type { ProcessDefinition } from '../../processes/process.ts'
import { generation } from '../generation/generation.process.ts'

export const daily: ProcessDefinition = { ...generation, name: 'daily', owed: () => [] }

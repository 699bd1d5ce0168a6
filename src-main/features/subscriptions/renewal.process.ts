import type { ProcessDefinition } from '../../processes/process.ts'
import { generation } from '../generation/generation.process.ts'

export const renewal: ProcessDefinition = { ...generation, name: 'renewal', owed: () => [] }

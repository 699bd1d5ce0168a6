import type { Host } from '../../app/host.ts'

/**
 * SES-2: ends every hold whose time is up, each in a transaction of its own; one that fails is told and tried again the next
 * time.
 */
export function lapseHolds(_host: Host): void {}

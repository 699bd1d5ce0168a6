import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import type { Host } from '../app/host.ts'
import type { Gateway } from './gateway.ts'

/**
 * Asks the provider to make, close and refund what the outbox has, and looks whether money came: links that can be paid,
 * then the events. Started by the one desk that holds the folder.
 */
export function createCollector(_host: Host, _gateway: Gateway) {
  return {
    /** Does everything that is due; resolves when nothing is left. Harmless when it is already at it. */
    wake: (): Promise<void> => Promise.resolve(),
    /** Somebody has this link on their screen: it is looked at every few seconds for a while. */
    attend: (_id: PaymentLinkId): void => {},
    start: (): void => {},
    stop: (): Promise<void> => Promise.resolve(),
  }
}

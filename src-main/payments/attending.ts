import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'

/** A link on somebody's screen: how often it is looked at, and how often until nobody asks any more. */
const beatEvery = 2_000
const beats = 15

/**
 * The links that somebody has on their screen, looked at again and again for a while: by the machine's time, because the
 * desk's may stand still. `look` is called whenever some are wanted.
 */
export function createAttendance(look: () => void) {
  const attended = new Map<PaymentLinkId, number>()
  const wanted = new Set<PaymentLinkId>()
  let beat: NodeJS.Timeout | undefined
  let isRunning = false

  function onBeat(): void {
    for (const [id, left] of attended) {
      if (left <= 1) attended.delete(id)
      else attended.set(id, left - 1)
      wanted.add(id)
    }
    if (attended.size === 0) stopBeat()
    look()
  }

  function stopBeat(): void {
    clearInterval(beat)
    beat = undefined
  }

  return {
    wanted,
    attend(id: PaymentLinkId): void {
      const isNew = !attended.has(id)
      if (isNew) wanted.add(id)
      if (!isRunning) return
      attended.set(id, beats)
      beat ??= setInterval(onBeat, beatEvery)
      if (isNew) look()
    },
    start(): void {
      isRunning = true
    },
    stop(): void {
      isRunning = false
      stopBeat()
    },
  }
}

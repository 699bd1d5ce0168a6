import { useSyncExternalStore } from 'react'

const place = 'palestra.desk'
const renamed = 'palestra:desk-renamed'
const unnamed = 'Desk 1'

const read = (): string => window.localStorage.getItem(place) ?? unnamed

function listen(hear: () => void): () => void {
  // The first is heard in this window, the second in the others of the same browser.
  window.addEventListener(renamed, hear)
  window.addEventListener('storage', hear)
  return () => {
    window.removeEventListener(renamed, hear)
    window.removeEventListener('storage', hear)
  }
}

/** Which desk this is, and so whose drawer cash goes into; kept in the browser, because it stands on this counter. */
export const useDeskName = (): string => useSyncExternalStore(listen, read)

export function nameDesk(name: string): void {
  window.localStorage.setItem(place, name.trim() || unnamed)
  window.dispatchEvent(new Event(renamed))
}

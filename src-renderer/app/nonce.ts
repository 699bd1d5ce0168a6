const placeholder = '__NONCE__'

/** The nonce the server wrote into this load of the page; empty where no server did (vite's own dev server). */
export function readNonce(): string {
  const written = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  return written === placeholder ? '' : written
}

declare global {
  var __webpack_nonce__: string | undefined
}

/** react-remove-scroll, inside every modal, makes its own `<style>` and asks this global for the nonce. */
export function shareNonce(nonce: string): void {
  if (nonce !== '') globalThis.__webpack_nonce__ = nonce
}

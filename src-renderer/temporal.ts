import type { Temporal as Polyfilled } from 'temporal-polyfill'

/** What the window's code gets for `temporal-polyfill`: the browser's own, or what `main.tsx` put in its place. */
export const { Temporal } = globalThis as unknown as { readonly Temporal: typeof Polyfilled }

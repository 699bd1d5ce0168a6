/** A browser that keeps time itself fetches nothing for it; an older one gets the polyfill before anything asks. */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const { start } = await import('./start.tsx')
await start(root)

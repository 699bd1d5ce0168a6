import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Figure, figure } from './measure.ts'

const renderer = join(import.meta.dirname, '..', 'out', 'renderer')
const assets = join(renderer, 'assets')

/**
 * What a browser has to fetch before somebody sees Today: entry, start, Today, what they import, and the longest
 * language. A browser without Temporal fetches the polyfill as well.
 */
export function firstScreenFigures(): readonly Figure[] {
  if (!existsSync(join(renderer, 'index.html'))) return []
  const sizes = new Map<string, number>()
  const visit = (name: string): void => {
    if (sizes.has(name)) return
    const code = readFileSync(join(assets, name))
    sizes.set(name, gzipSync(code, { level: 9 }).length)
    for (const [, next] of code.toString('utf8').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      if (next) visit(next)
  }
  const page = readFileSync(join(renderer, 'index.html'), 'utf8')
  for (const [, name] of page.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)) if (name) visit(name)
  const lazy = [/^start-.+\.js$/, /^today-page-.+\.js$/, /^words-ru-.+\.js$/]
  for (const name of readdirSync(assets)) if (lazy.some((wanted) => wanted.test(name))) visit(name)
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return [figure('JavaScript of the first screen, gzipped', 'KB', total / 1000, null, { value: 250 })]
}

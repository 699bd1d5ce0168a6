import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

type Found = { readonly binary: string; readonly why?: never } | { readonly binary?: never; readonly why: string }

/** Looks for Electron's binary without asking for it: requiring the package would start its download. */
export function findElectron(): Found {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return { why: `the Electron binary is not installed (no ${named}); npm start fetches it` }
  const binary = join(folder, 'dist', readFileSync(named, 'utf8'))
  if (!existsSync(binary)) return { why: `the Electron binary is not installed (no ${binary}); npm start fetches it` }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { why: 'there is no screen for a window (neither DISPLAY nor WAYLAND_DISPLAY is set)' }
  return { binary }
}

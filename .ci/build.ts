import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Builds when a source is newer than what was built, so that `npm run desk` is never yesterday's program. */
const root = join(import.meta.dirname, '..')
const sources = ['src-main', 'src-renderer', 'src-shared', 'electron.vite.config.ts', 'package-lock.json']
const built = ['main/server.js', 'main/main.js', 'preload/preload.cjs', 'renderer/index.html']

const changedAt = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  return stat.isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
    : stat.mtimeMs
}

const newest = Math.max(...sources.map((path) => changedAt(join(root, path))))
const oldestBuilt = Math.min(...built.map((path) => changedAt(join(root, 'out', path))))

if (oldestBuilt < newest) {
  process.stderr.write('building…\n')
  const bin = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) {
    process.stderr.write(stdout + stderr)
    process.exit(1)
  }
}

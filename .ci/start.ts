import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import open from 'open'

/** `npm start`: the desk in its window where Electron can be had, otherwise the same desk in a browser. */
const root = join(import.meta.dirname, '..')
const build = spawnSync(process.execPath, [join(root, '.ci', 'build.ts')], { stdio: 'inherit' })
if (build.status !== 0) process.exit(1)

const electron = electronBinary()
if (electron) {
  const window = spawn(electron, [root, '--sample', ...process.argv.slice(2)], { stdio: 'inherit' })
  window.on('exit', (code) => process.exit(code ?? 1))
} else {
  process.stderr.write(
    'Electron is not to be had on this machine (its download is out of reach): serving the desk to a browser instead.\n',
  )
  serve()
}

/** The binary's path; fetched by Electron's own installer if it is not there, given up on after a minute. */
function electronBinary(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile))
    spawnSync(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: 60_000,
      env: { ...process.env, npm_config_loglevel: 'silent' },
    })
  if (!existsSync(pathFile)) return undefined
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

function serve(): void {
  const server = join(root, 'out', 'main', 'server.js')
  const desk = spawn(process.execPath, [server, 'serve', '--sample', ...process.argv.slice(2)], {
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  let heard = ''
  desk.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    heard += chunk
    const line = heard.split('\n').find((text) => text.startsWith('{"ready":true'))
    if (!line) return
    heard = ''
    showInBrowser((JSON.parse(line) as { url: string }).url)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => desk.kill(signal))
  desk.on('exit', (code) => process.exit(code ?? 0))
}

/** A machine without a browser or a screen is no reason to stop: the address is on the screen. */
function showInBrowser(url: string): void {
  process.stderr.write(`The desk is at ${url}\n`)
  if (process.env.CI || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)) return
  open(url).then(
    (browser) => browser.on('error', (error) => process.stderr.write(`no browser opened: ${error.message}\n`)),
    (error: Error) => process.stderr.write(`no browser opened: ${error.message}\n`),
  )
}

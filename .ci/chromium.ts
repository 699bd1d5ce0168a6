import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

const installed = (): string | undefined => [...places, chromium.executablePath()].find((place) => existsSync(place))

/**
 * A Chromium for the browser tests: the one that is there, else the distribution's package where we may install it,
 * else Playwright's own download.
 *
 * @throws when none of the three works: the browser tests cannot be run, and are not passed over
 */
export function findChromium(): string {
  const there = installed()
  if (there) return there
  process.stderr.write('no Chromium on this machine: installing one…\n')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')
  }
  const afterApt = installed()
  if (afterApt) return afterApt
  run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium')
  const afterDownload = installed()
  if (!afterDownload) throw new Error('no Chromium could be installed: the browser tests cannot run')
  return afterDownload
}

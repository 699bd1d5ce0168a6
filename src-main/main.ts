import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  Tray,
} from 'electron'
import { programFolder } from './app/compose.ts'
import { openDesk } from './app/open-desk.ts'
import { platformFolder } from './cli/desk-command.ts'
import { logIn } from './platform/log-file.ts'
import { secretsOfTheSystem } from './platform/secrets.ts'
import { startShell } from './platform/shell.ts'

const listenOn = { host: '127.0.0.1', port: 4870 }

// `--sample` fills an empty folder with the sample gym. `--data` as the command line has it, and the same folder without it: `desk check` looks at the window's gym.
const { values } = parseArgs({
  options: { data: { type: 'string' }, sample: { type: 'boolean' } },
  strict: false,
  allowPositionals: true,
})
const folder = typeof values.data === 'string' ? resolve(values.data) : platformFolder()
app.setPath('userData', folder)
// Chromium's caches stay out of what is backed up.
app.setPath('sessionData', join(folder, 'browser'))

const program = programFolder()

startShell(
  {
    app,
    protocol,
    dialog,
    shell,
    powerMonitor,
    ipcMain,
    defaultSession: () => session.defaultSession,
    openWindow: (options) => new BrowserWindow(options),
    openChannel: () => new MessageChannelMain(),
    openTray: (icon) => new Tray(icon),
    menu: Menu,
  },
  {
    program,
    openLog: () => logIn(folder),
    openDesk: (log) => {
      const file = join(folder, 'secrets.json')
      const secrets = secretsOfTheSystem({ safeStorage, file, platform: process.platform, log })
      const version = app.getVersion()
      return openDesk({ folder, program, version, log, secrets, listenOn, sample: values.sample === true })
    },
  },
)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { roles } from '../src-shared/contract/define.ts'
import { type ApiScope, apiScopes, processNames } from '../src-shared/domain/processes.ts'
import { parseInstant } from '../src-shared/kernel/time.ts'
import { languages } from '../src-shared/words/languages.ts'
import { programFolder } from './app/compose.ts'
import { CommandProblem, platformFolder, tell, wordsFor } from './cli/desk-command.ts'
import { serveDesk } from './cli/serve.ts'
import {
  addStaff,
  checkDesk,
  createKey,
  importFolder,
  listKeys,
  previewProcess,
  resetPassword,
  revokeKey,
  runProcess,
} from './cli/tools.ts'

/** `desk`: the program without a window. Answers on stdout, everything else on stderr; 0 done, 1 refused, 2 usage. */
const { version } = JSON.parse(readFileSync(join(programFolder(), 'package.json'), 'utf8')) as { version: string }

const portOf = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a port is a number from 0 to 65535')
  return port
}

const scopesOf = (text: string): readonly ApiScope[] =>
  text.split(',').map((part) => {
    const scope = apiScopes.find((known) => known === part.trim())
    if (!scope) throw new InvalidArgumentError(`scopes are ${apiScopes.join(', ')}`)
    return scope
  })

const instantOf = (text: string) => {
  const at = parseInstant(text)
  if (at === undefined) throw new InvalidArgumentError('write it like 2026-03-02T09:00:00Z')
  return at
}

const desk = new Command('desk').description('The front desk, without a window').version(version).exitOverride()
desk.configureOutput({ writeErr: (text) => process.stderr.write(text) })

const command = (parent: Command, line: string, says: string): Command =>
  parent
    .command(line)
    .description(says)
    .option('--data <folder>', "the gym's data folder", platformFolder())
    .exitOverride()

/** How a gym is opened that is not there yet. */
const gymOptions = (cmd: Command): Command =>
  cmd
    .option('--gym <name>', 'name of a new gym', 'My gym')
    .option('--time-zone <zone>', 'IANA time zone of a new gym', Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option('--currency <code>', 'currency of a new gym', 'EUR')
    .addOption(new Option('--language <code>', 'language of a new gym').choices(languages).default('en'))

const gymOf = ({ gym, timeZone, currency, language }: Record<string, string>) =>
  ({ name: gym, timeZone, currency, language }) as Parameters<typeof importFolder>[3]

command(desk, 'serve', 'serve the desk to browsers; prints one JSON line when it can be used')
  .option('--port <n>', '0 = any free one', portOf, 4870)
  .option('--host <address>', 'what to listen on', '127.0.0.1')
  .option('--sample', 'fill an empty folder with the sample gym', false)
  .option('--test-clock <instant>', 'a clock that stands still until POST /test/clock {"now"} sets it', instantOf)
  .action((options) => serveDesk({ ...options, version }))

gymOptions(command(desk, 'import <folder>', 'read a gym from CSV files'))
  .option('--dry-run', 'check everything, write nothing', false)
  .option('--skip-bad', 'write the good lines, list the rest', false)
  .action((folder, options) => importFolder(options.data, folder, options, gymOf(options)))

command(desk, 'run', 'run a process now')
  .addArgument(desk.createArgument('<process>', 'which one').choices(processNames))
  .option('--for <period>', 'a week like 2026-W10 of the generation, a day of the others (default: next week, today)')
  .option('--preview', 'say what it would do, and do nothing', false)
  .action((process, options) =>
    (options.preview ? previewProcess : runProcess)(options.data, process, options.for ?? null),
  )

command(desk, 'check', 'look for anything that must never be').action((options) => checkDesk(options.data))

const key = desk.command('api-key').description('automation keys').exitOverride()
command(key, 'create', 'make a key and print it, once')
  .requiredOption('--name <name>', 'whose key it is')
  .requiredOption('--scope <scopes>', apiScopes.join(','), scopesOf)
  .action((options) => createKey(options.data, options.name, options.scope))
command(key, 'list', 'names and scopes').action((options) => listKeys(options.data))
command(key, 'revoke', 'make a key worthless')
  .requiredOption('--name <name>', 'whose key it is')
  .action((options) => revokeKey(options.data, options.name))

const people = desk.command('staff').description('who may sign in').exitOverride()
gymOptions(command(people, 'add', 'let somebody in'))
  .requiredOption('--name <name>', 'the name to sign in with')
  .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
  .option('--trainer <name>', 'which trainer this is')
  .option('--password <text>', 'or in the environment as PALESTRA_PASSWORD')
  .action((options) =>
    addStaff(
      options.data,
      { name: options.name, role: options.role, trainer: options.trainer ?? null, password: passwordOf(options) },
      gymOf(options),
    ),
  )
command(people, 'reset-password', 'give somebody a new password')
  .requiredOption('--name <name>', 'who')
  .option('--password <text>', 'or in the environment as PALESTRA_PASSWORD')
  .action((options) => resetPassword(options.data, options.name, passwordOf(options)))

/** The environment keeps a password out of the shell's history and the list of processes. */
function passwordOf(options: { readonly password?: string }): string {
  const password = options.password ?? process.env.PALESTRA_PASSWORD ?? ''
  if (password.length < 8)
    throw new CommandProblem('a password has at least 8 characters: --password or PALESTRA_PASSWORD')
  return password
}

const usage = 2

try {
  await desk.parseAsync()
} catch (error) {
  const code = (error as { exitCode?: number; code?: string }).code
  if (code?.startsWith('commander.')) process.exitCode = (error as { exitCode: number }).exitCode === 0 ? 0 : usage
  else {
    tell(wordsFor(error))
    process.exitCode = 1
  }
}

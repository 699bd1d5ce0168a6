import { fileURLToPath } from 'node:url'
import { type Clock, settableClock } from '../../../src-shared/kernel/clock.ts'
import { type Day, instantAt, type WallTime } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { openStore, type Store } from '../../db/open.ts'
import { type FileName, fileNames } from './file-names.ts'
import { type ImportFiles, type ImportOptions, type ImportReport, importGym, readImportFolder } from './import.ts'

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const migrations = fromHere('../../../migrations')

/** The sample gym's files, as they are in the repository. */
export const sampleFiles: ImportFiles = readImportFolder(fromHere('../../../resources/sample-gym'))

/** Files made of what a test writes down. */
export const filesOf = (texts: Partial<Record<FileName, string>>): ImportFiles => {
  const isFile = (entry: readonly [FileName, string | undefined]): entry is [FileName, string] => entry[1] !== undefined
  return { texts: new Map(fileNames.map((name) => [name, texts[name]] as const).filter(isFile)), unknown: [] }
}

/** A small gym in which every file of a test finds what it names. */
export const smallGym = {
  'training-types.csv': 'name,duration_minutes,capacity\nYoga,60,10\n',
  'trainers.csv': 'name\nCamille\n',
  'rooms.csv': 'name\nStudio\n',
  'people.csv': 'code,given_name,family_name,card\nP1,Ada,Byron,C-1\nP2,Alan,Turing,\n',
  'templates.csv': 'code,weekday,start_time,type,trainer\nT1,1,18:30,Yoga,Camille\n',
  'plans.csv': 'name,sessions,validity,price\nTen,10,3 months,140\n',
} as const

type Run = Partial<ImportOptions>

/** A desk in memory, Monday 16 November 2026 in Paris. */
export function aGym() {
  const store = openStore(':memory:', migrations)
  store.sqlite.exec(`
    INSERT INTO gym (id, name, time_zone, currency, language, opened_on)
    VALUES (1, 'Palestra Club', 'Europe/Paris', 'EUR', 'en', '2026-11-16')`)
  const clock: Clock = settableClock(instantAt('Europe/Paris', '2026-11-16' as Day, '08:00' as WallTime))
  const topics = new Set<string>()
  const ctx = {
    db: store.db,
    prepare: store.prepare,
    clock,
    actor: owner,
    changed: (...names: readonly string[]) => {
      for (const name of names) topics.add(name)
    },
  }
  return {
    topics,
    now: clock.now(),
    import: (files: ImportFiles, { dryRun = false, skipBad = false, shiftDays = 0 }: Run = {}): ImportReport =>
      store.sqlite.transaction(() => importGym(ctx, files, { dryRun, skipBad, shiftDays })).immediate(),
    rows: (sql: string): readonly unknown[] => store.sqlite.prepare(sql).all(),
    values: (sql: string): readonly unknown[] => store.sqlite.prepare(sql).pluck().all(),
    run: (sql: string): void => void store.sqlite.exec(sql),
    dump: (): string => dump(store),
    close: () => store.close(),
  }
}

/** Every row of every table: two dumps are equal when nothing was written. */
function dump({ sqlite }: Store): string {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return JSON.stringify(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${String(table)}"`).all()]))
}

/** Problems as a person would read them out. */
export const said = (report: ImportReport): readonly string[] =>
  report.problems.map(({ file, line, column, problem }) => `${file} ${line}${column ? ` ${column}` : ''}: ${problem}`)

import { dayAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, gymOf } from '../../app/ctx.ts'
import { columns } from './columns.ts'
import { firstDayOfTemplates } from './defaults.ts'
import { type FileName, fileNames } from './file-names.ts'
import type { ImportFiles } from './folder.ts'
import type { Lore } from './readers.ts'
import { createRegisters } from './registers.ts'
import type { ImportOptions, ImportProblem, ImportReport } from './report.ts'
import type { RuleTools } from './rules.ts'
import { type Sifted, sift } from './sift.ts'
import { readTable } from './table.ts'
import { writeFresh } from './write.ts'

export { type ImportFiles, ImportFolderProblem, readImportFolder } from './folder.ts'
export type { ImportOptions, ImportReport } from './report.ts'

/**
 * Checks everything, then writes the new rows in the transaction that the caller opened. A dry run, or a problem
 * without `skipBad`, writes nothing.
 */
export function importGym(ctx: CommandCtx, files: ImportFiles, options: ImportOptions): ImportReport {
  if (options.shiftDays % 7 !== 0) throw new RangeError(`a shift is whole weeks, not ${options.shiftDays} days`)
  const gym = gymOf(ctx)
  const now = ctx.clock.now()
  const registers = createRegisters(ctx)
  const lore: Lore = {
    currency: gym.currency,
    today: dayAt(gym.timeZone, now),
    shiftDays: options.shiftDays,
    refer: registers.refer,
  }
  const tools: RuleTools = { ctx, registers, firstDay: firstDayOfTemplates(gym) }
  const sifted = fileNames.filter((file) => files.texts.has(file)).map((file) => siftText(file, files, lore, tools))
  const problems = [...files.unknown.map(unknownFile), ...sifted.flatMap((each) => each.problems)]
  const added = sifted.reduce((sum, { fresh }) => sum + fresh.length, 0)
  const written = added > 0 && !options.dryRun && (problems.length === 0 || options.skipBad)
  if (written) {
    for (const each of sifted) writeFresh(each, { ctx, registers, gym, now })
    ctx.changed('people', 'schedule', 'courses')
  }
  return { files: sifted.map(reportOf), problems, written }
}

const siftText = <File extends FileName>(file: File, files: ImportFiles, lore: Lore, tools: RuleTools): Sifted<File> =>
  sift(file, readTable(files.texts.get(file) ?? '', columns[file]), lore, tools)

const reportOf = ({ file, rows, fresh, unchanged, skipped }: Sifted<FileName>) => ({
  file,
  rows,
  added: fresh.length,
  unchanged,
  skipped,
})

const unknownFile = (file: string): ImportProblem => ({
  file,
  line: 1,
  column: null,
  problem: `this is none of the files that can be imported: ${fileNames.join(', ')}`,
})

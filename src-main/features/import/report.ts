/** What is wrong with one line, in words. `line` is the line in the file (the header is 1), `column` null for the whole line. */
export type ImportProblem = {
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly problem: string
}

/** `rows` = `added` + `unchanged` + `skipped`. When nothing is written, `added` is what would have been. */
type FileReport = {
  readonly file: string
  readonly rows: number
  readonly added: number
  readonly unchanged: number
  readonly skipped: number
}

export type ImportReport = {
  readonly files: readonly FileReport[]
  readonly problems: readonly ImportProblem[]
  /** True when at least one row was added to the database. */
  readonly written: boolean
}

export type ImportOptions = {
  readonly dryRun: boolean
  /** Write the good lines although others are refused. */
  readonly skipBad: boolean
  /** Whole weeks, for the sample gym: moves every day but birth dates and `sessions.csv`. */
  readonly shiftDays: number
}

import { parseArgs } from 'node:util'
import { aGym, copyOf, dropFolder } from './a-gym.ts'
import { callFigures } from './calls.ts'
import { dailyFigures } from './daily.ts'
import { firstScreenFigures } from './first-screen.ts'
import { deskOn, generate, generationFigures, previewFigure } from './generation.ts'
import { type Figure, printTable, writeJson } from './measure.ts'
import { searchFigures } from './search.ts'
import { startFigures } from './start.ts'
import { trialFigures } from './trials.ts'

/** `npm run bench`: what quality.md asks of speed, each figure with its floor in the same run. */
const { values } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } } })
const size = values.quick
  ? {
      templates: 2000,
      sizes: [67],
      evenings: [1000, 40] as const,
      repetitions: 2,
      samples: 60,
      people: 20_000,
      searches: 400,
      attendances: 500_000,
    }
  : {
      templates: 10_000,
      sizes: [67, 1000],
      evenings: [5000, 500, 34] as const,
      repetitions: 5,
      samples: 300,
      people: 100_000,
      searches: 2000,
      attendances: 5_000_000,
    }

const say = (text: string) => process.stderr.write(`${text}…\n`)
const figures: Figure[] = []

say('making gyms')
const big = await aGym({ templates: size.templates, places: 15 })
const empty = await aGym({ templates: 0, places: 15 })
say('weekly generation')
figures.push(...(await generationFigures(big, size.sizes, size.repetitions)))
say('daily processing')
figures.push(...(await dailyFigures(size.evenings, size.repetitions)))
say('desk calls')
figures.push(...(await callFigures(big, size.evenings[0], size.samples)))
say('search')
figures.push(...(await searchFigures(size.people, size.searches)))
figures.push(await previewFigure())
say('ten years of trials')
figures.push(...(await trialFigures(size.attendances, 20)))
say('start')
const lived = copyOf(big)
const desk = deskOn(lived)
await generate(desk)
desk.store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
await desk.close()
figures.push(...(await startFigures(lived, empty, size.repetitions)))
figures.push(...firstScreenFigures())
for (const folder of [big, empty, lived]) dropFolder(folder)

printTable(figures)
if (values.json) writeJson(values.json, figures)
if (figures.some(({ ok }) => !ok)) process.exitCode = 1

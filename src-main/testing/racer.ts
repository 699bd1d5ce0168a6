import { createInterface } from 'node:readline'
import { Refused } from '../app/ctx.ts'
import { aDesk } from './desk.ts'

/**
 * A program of its own on somebody's gym: `racer.ts folder now`. Each line it reads is a call, each line it says is what came
 * of it: `ready`, then `done`, the code of a refusal, or a surprise in its own words. It ends with its input.
 */
const [folder = '', now = ''] = process.argv.slice(2)
const desk = aDesk({ folder, now })
const say = (line: string) => process.stdout.write(`${line}\n`)

say('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const { name, input } = JSON.parse(line) as { readonly name: string; readonly input: object }
  const outcome = await desk.call(name, input).then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  )
  say(outcome)
}
await desk.close()

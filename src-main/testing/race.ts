import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Call = { readonly name: string; readonly input: object }

const racer = join(import.meta.dirname, 'racer.ts')

async function start(folder: string, now: string) {
  const child = spawn(process.execPath, [racer, folder, now], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const says = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the program ended in the middle of a race')
    return value
  }
  const first = await says()
  if (first !== 'ready') throw new Error(`the program is not ready: ${first}`)
  return {
    call: (call: Call): Promise<string> => {
      child.stdin.write(`${JSON.stringify(call)}\n`)
      return says()
    },
    end: async (): Promise<void> => {
      const closed = once(child, 'close')
      child.stdin.end()
      await closed
    },
  }
}

/** Two programs of the operating system on one gym, each with its own connection, ready for calls at the same time. */
export async function twoPrograms(folder: string, now: string) {
  const [one, other] = await Promise.all([start(folder, now), start(folder, now)])
  return {
    /** What came of two calls fired at once, in the order of the calls. */
    race: (first: Call, second: Call): Promise<readonly [string, string]> =>
      Promise.all([one.call(first), other.call(second)]),
    end: () => Promise.all([one.end(), other.end()]),
  }
}

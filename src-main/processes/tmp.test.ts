import { it } from 'vitest'
import { aDesk } from '../testing/desk.ts'
it('x', async () => {
  const desk = aDesk({ log: { info: (f, t) => console.log(performance.now(), t, f), error: (f, t) => console.log(performance.now(), t, f) } })
  desk.build.template(); desk.build.template(); if (process.env.PV) await desk.call('processes.preview', { process: 'generation', period: null })
  for (const n of [1, 2]) {
  console.log(performance.now(), 'start')
  const { id } = await desk.call<{ id: never }>('processes.start', { process: 'generation', period: null })
  console.log(performance.now(), 'started', id)
  const r = await desk.runner.finished(id)
  console.log(performance.now(), r)
  }
  await desk.close()
})

import { owner } from '../src-main/app/actor.ts'
import { aGym, dropFolder } from './a-gym.ts'
import { deskOn } from './generation.ts'
import { type Figure, figure, percentile } from './measure.ts'
import { type Random, randomFrom } from './random.ts'

/** What people type: a word's beginning, its middle, without accents, two words, a phone, a card, two letters. */
function textsTyped(random: Random, people: readonly { readonly search: string }[], count: number): readonly string[] {
  const part = (word: string, from: number, length: number) => word.slice(from, from + length)
  return Array.from({ length: count }, (_, n) => {
    const words = random.oneOf(people).search.split(' ')
    const [given = '', family = ''] = words
    const card = words.at(-1) ?? ''
    const kinds = [
      part(given, 0, 3),
      part(family, 0, 4),
      part(family, 2, 3),
      `${part(given, 0, 3)} ${part(family, 0, 3)}`,
    ].concat([
      part(card, 2, 6),
      part(given, 0, 2),
      `${part(family, 0, 5)} ${part(given, 0, 1)}`,
      words.at(-2)?.slice(-5) ?? '',
    ])
    return kinds[n % kinds.length] as string
  }).filter((text) => text.length > 0)
}

/** Any letters of name, phone and card among 100 000 people, against a plain LIKE over the same text. */
export async function searchFigures(people: number, searches: number): Promise<readonly Figure[]> {
  const folder = await aGym({ templates: 400, places: 12, people })
  const desk = deskOn(folder)
  const all = desk.store.sqlite.prepare('SELECT search FROM person').all() as { search: string }[]
  const texts = textsTyped(randomFrom(11), all, searches)
  const like = desk.store.sqlite.prepare(
    'SELECT id FROM person WHERE search LIKE ? ORDER BY family_name, given_name, id LIMIT 20',
  )
  const times: { readonly text: string; readonly ms: number }[] = []
  const floors: number[] = []
  for (const [n, text] of texts.entries()) {
    const begun = performance.now()
    await desk.host.call('people.search', { text, limit: 20, offset: 0 }, owner)
    times.push({ text, ms: performance.now() - begun })
    if (n % 10 !== 0) continue
    const before = performance.now()
    like.all(`%${text.replaceAll(' ', '%')}%`)
    floors.push(performance.now() - before)
  }
  await desk.close()
  dropFolder(folder)
  const slowest = times.toSorted((a, b) => b.ms - a.ms)[Math.floor(times.length / 100)]
  const name = `people.search among ${people} people, p99 (like “${slowest?.text}”)`
  return [
    figure(
      name,
      'ms',
      percentile(
        times.map(({ ms }) => ms),
        0.99,
      ),
      percentile(floors, 0.99),
      { value: 5 },
    ),
  ]
}

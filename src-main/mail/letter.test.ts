import { describe, expect, it } from 'vitest'
import { gym } from '../db/schema/desk.ts'
import { aDesk } from '../testing/desk.ts'
import { aMailServer, tellOf } from './testing.ts'

type Told = Parameters<typeof tellOf>
type Options = {
  readonly language?: 'en' | 'fr' | 'ru'
  readonly gymName?: string
  readonly person?: object
  readonly guardian?: object
}

/** What arrives at a mail server when somebody is told something. */
async function letterOf(code: Told[3], facts: Told[4], { language = 'en', gymName, person, guardian }: Options = {}) {
  const server = await aMailServer()
  const desk = aDesk()
  await desk.call('mail.change', server.settings)
  desk.store.db
    .update(gym)
    .set({ language, ...(gymName === undefined ? {} : { name: gymName }) })
    .run()
  const guardianId = guardian && desk.build.person(guardian)
  const known = guardianId ? { guardianId } : { email: 'p@example.org' }
  const personId = desk.build.person({ givenName: 'Zoé', familyName: 'Müller', ...known, ...person })
  tellOf(desk, personId, 'k', code, facts)
  await desk.mailer.wake()
  await desk.close()
  const [letter] = server.letters
  if (!letter) throw new Error('no letter arrived')
  return letter
}

const yoga = { type: 'Yoga', day: '2026-03-12', time: '18:30' }
const cancelled = { ...yoga, reason: 'Тренер заболел.', returned: 'money', amount: 1500 }

describe('a letter', () => {
  it('comes from the gym to the person, by itself, in plain text and HTML', async () => {
    const letter = await letterOf('training.cancelled', cancelled, { gymName: 'Salle « Été » & Cie' })
    expect(letter.from).toMatchObject({ name: 'Salle « Été » & Cie', address: 'desk@gym.example' })
    expect(letter.to).toMatchObject([{ name: 'Zoé Müller', address: 'p@example.org' }])
    expect(letter.subject).toBe('Yoga on Thursday, 12 March 2026 is cancelled')
    expect(letter.text?.trimEnd()).toBe(
      [
        'Hello Zoé Müller,',
        '',
        'The class Yoga on Thursday, 12 March 2026 at 18:30 does not take place. Reason: Тренер заболел. €15.00 is back on the balance.',
        '',
        'Salle « Été » & Cie',
      ].join('\n'),
    )
    expect(letter.html).toContain('<p>Salle « Été » &amp; Cie</p>')
    expect(letter.date).toBe('2026-03-04T10:00:00.000Z')
    const header = (name: string) => letter.headers.find(({ key }) => key === name)?.value
    expect([header('auto-submitted'), header('content-language')]).toEqual(['auto-generated', 'en'])
  })

  it('goes to the guardian when the person has no address, and says whom it is about', async () => {
    const letter = await letterOf('training.cancelled', cancelled, { guardian: { email: 'parent@example.org' } })
    expect(letter.to).toMatchObject([{ name: '', address: 'parent@example.org' }])
    expect(letter.text).toMatch(/^Hello, this is about Zoé Müller\.\n/)
  })

  it.each([
    ['fr', 'Yoga du jeudi 12 mars 2026 : cours annulé', 'Bonjour Zoé Müller,', 'Motif : Тренер заболел.'],
    [
      'ru',
      'Yoga, четверг, 12 марта 2026 г.: тренировка отменена',
      'Здравствуйте, Zoé Müller!',
      'Причина: Тренер заболел.',
    ],
  ] as const)('speaks the language of the gym: %s', async (language, subject, greeting, reason) => {
    const letter = await letterOf('training.cancelled', cancelled, { language })
    expect(letter.subject).toBe(subject)
    expect(letter.text).toContain(greeting)
    expect(letter.text).toContain(reason)
  })

  const renewed = {
    plan: 'Yoga 10',
    startsOn: '2026-04-01',
    endsOn: '2026-06-30',
    carriedOver: 2,
    amount: 14000,
    payment: 'due',
  }
  it.each([
    [
      'en',
      renewed,
      ['from 1 April 2026 to 30 June 2026', '2 unused sessions were carried over', '€140.00 is to be paid'],
    ],
    ['en', { ...renewed, payment: 'paid', carriedOver: 0 }, ['€140.00 was taken from the balance.']],
    [
      'en',
      { ...renewed, payment: 'free', amount: 0, carriedOver: 1 },
      ['1 unused session was carried over. There is nothing to pay.'],
    ],
    [
      'fr',
      renewed,
      ['du 1 avril 2026 au 30 juin 2026', '2 séances non utilisées ont été reportées', '140,00\u00a0€ sont à régler'],
    ],
    [
      'ru',
      { ...renewed, carriedOver: 3 },
      ['с 1 апреля 2026 г. по 30 июня 2026 г.', 'Перенесено 3 неиспользованных занятия.', '140,00\u00a0€'],
    ],
  ] as const)('writes out days, counts and money: %s', async (language, facts, parts) => {
    const letter = await letterOf('subscription.renewed', facts, { language })
    for (const part of parts) expect(letter.text).toContain(part)
  })

  it.each([
    ['training.cancelled', { ...yoga, reason: '' }, 'does not take place.\n'],
    ['training.cancelled', { ...cancelled, returned: 'session' }, 'The session is back on the subscription.'],
    ['participation.cancelled', { ...yoga, returned: 'session' }, 'The session is back on the subscription.'],
    ['participation.cancelled', { ...yoga, returned: 'money', amount: 1500 }, '€15.00 is back on the balance.'],
    ['participation.cancelled', { ...yoga, returned: 'invoice' }, 'Nothing is to be paid for it.'],
    ['participation.cancelled', yoga, 'The place in Yoga on Thursday, 12 March 2026 at 18:30 is cancelled.'],
    ['participation.late', { ...yoga, charged: 'invoice' }, 'It has been invoiced.'],
    ['training.substituted', { ...yoga, trainer: 'Ada', substitute: 'Bo' }, 'with Bo instead of Ada.'],
    ['subscription.unfrozen', { plan: 'Yoga 10', endsOn: '2026-06-30' }, 'until 30 June 2026.'],
  ] as const)('%s says what it is about', async (code, facts, part) => {
    expect((await letterOf(code, facts)).text).toContain(part)
  })

  it('takes no header out of a name, a type or a reason', async () => {
    const evil = '\r\nBcc: everybody@evil.example\r\n\r\nbody'
    const letter = await letterOf(
      'training.cancelled',
      { ...cancelled, type: `Yoga${evil}`, reason: `ill${evil}` },
      { gymName: `Gym${evil}`, person: { givenName: `Zoé${evil}`, familyName: 'M"ü<ller>, x@evil.example' } },
    )
    expect(letter.bcc ?? []).toEqual([])
    expect(letter.cc ?? []).toEqual([])
    expect(letter.to?.map(({ address }) => address)).toEqual(['p@example.org'])
    expect(letter.from?.address).toBe('desk@gym.example')
    expect(letter.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(letter.subject).not.toMatch(/[\r\n]/)
  })

  it('has no HTML but its own', async () => {
    const letter = await letterOf('training.cancelled', { ...cancelled, reason: '<script>alert("1")</script> & more' })
    expect(letter.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more')
    expect(letter.html).not.toContain('<script')
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { aDesk } from '../../testing/desk.ts'
import { aFolder } from '../../testing/folder.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aClub, type Club, certificate, childForm, form, jpeg, pdf, png, yesTo } from './club-for-tests.ts'

let club: Club
let id: number
beforeEach(async () => {
  club = await aClub()
  id = (await club.enrol(club.ann)).id
})

type File = { readonly fileName: string; readonly mime: string; readonly base64: string }
const attach = (fields: object = {}) =>
  club.desk.call('memberships.attachCertificate', { id, version: 1, certificate: certificate(fields) })
const file = () => club.desk.call<File>('memberships.certificate', { id })
const refused = (fields: object, code: string, facts: object = {}) =>
  expectRefused(
    club.desk,
    'memberships.attachCertificate',
    { id, version: 1, certificate: certificate(fields) },
    code,
    facts,
  )

describe('MEM-1: a certificate', () => {
  it.each([
    ['doctor.pdf', pdf, 'doctor.pdf', 'application/pdf'],
    ['IMG_0001.JPEG', jpeg, 'IMG_0001.jpg', 'image/jpeg'],
    ['scan', png, 'scan.png', 'image/png'],
    ['setup.exe', pdf, 'setup.pdf', 'application/pdf'],
    ['../../etc/passwd', png, 'passwd.png', 'image/png'],
    ['C:\\Users\\Ann\\Справка от врача.docx', jpeg, 'Справка от врача.jpg', 'image/jpeg'],
    ['.pdf', pdf, 'certificate.pdf', 'application/pdf'],
    ['', pdf, 'certificate.pdf', 'application/pdf'],
  ])('“%s” is kept and given back as what its bytes say', async (fileName, base64, name, mime) => {
    await attach({ fileName, base64 })
    expect(await file()).toEqual({ fileName: name, mime, base64 })
    expect(await club.of(club.ann)).toMatchObject({
      version: 2,
      certificate: { fileName: name, hasFile: true, until: '2026-12-31', isValid: true },
    })
    expect(club.told(club.ann)).toEqual(['membership.enrolled', 'membership.certificate'])
  })
  it.each([
    ['words', 'I am fit.'],
    ['nothing', ''],
    ['a program', 'MZ\u0090'],
    ['a page', '<html>%PDF-'],
    ['half a PNG', '\u0089PNG'],
  ])('is not %s, whatever its name says', async (_what, text) => {
    await refused({ base64: Buffer.from(text, 'latin1').toString('base64') }, 'membership.certificate-type')
  })
  it('is 10 MB at most', async () => {
    const sized = (bytes: number) => {
      const buffer = Buffer.alloc(bytes)
      buffer.write('%PDF-')
      return { base64: buffer.toString('base64') }
    }
    const largest = 10 * 1024 * 1024
    for (const bytes of [largest + 1, largest + 3, 50 * 1024 * 1024])
      await refused(sized(bytes), 'membership.certificate-too-big', { megabytes: 10 })
    await attach(sized(largest))
    expect((await club.of(club.ann)).certificate?.hasFile).toBe(true)
  })
  it('is valid today: up to its last day, not after', async () => {
    await refused({ until: '2026-03-03' }, 'membership.certificate-expired', { until: '2026-03-03' })
    await attach({ until: '2026-03-04' })
    expect((await club.of(club.ann)).certificate?.isValid).toBe(true)
    club.desk.at('2026-03-05', '00:00')
    expect((await club.of(club.ann)).certificate?.isValid).toBe(false)
  })
  it('is not attached to what is over, over a quicker hand, or to nothing', async () => {
    const wanted = { id, version: 1, certificate: certificate({ until: '2027-12-31' }) }
    const attaching = 'memberships.attachCertificate'
    await expectRefused(club.desk, attaching, { ...wanted, version: 2 }, 'desk.stale-version')
    await expectRefused(club.desk, attaching, { ...wanted, id: 99 }, 'desk.not-found')
    club.desk.at('2026-09-01', '09:00')
    await expectRefused(club.desk, attaching, wanted, 'membership.over')
  })
  it('was asked for and is missed until one is there', async () => {
    club.desk.store.sqlite.exec(`UPDATE membership SET health_answers = 'nnnnnnnny'`)
    expect((await club.of(club.ann)).lacksCertificate).toBe(true)
    await attach()
    expect((await club.of(club.ann)).lacksCertificate).toBe(false)
  })
  it('that only an import speaks of has no file', async () => {
    await expectRefused(club.desk, 'memberships.certificate', { id }, 'desk.not-found')
    club.desk.store.sqlite.exec(
      `UPDATE membership SET certificate_file = '../palestra.sqlite', certificate_until = '2026-12-31'`,
    )
    expect((await club.of(club.ann)).certificate).toEqual({
      ...{ fileName: null, hasFile: false, until: '2026-12-31', isValid: true },
    })
    await expectRefused(club.desk, 'memberships.certificate', { id }, 'desk.not-found')
  })
})

describe('certificates in the data folder', () => {
  it('lie under their own fingerprint, once, and are still there for the next program', async () => {
    const folder = aFolder()
    const first = await aClub({ folder })
    const { id: one } = await first.enrol(first.ann, { certificate: certificate() })
    await first.enrolChild({ certificate: certificate({ fileName: 'copy.pdf' }) })
    await first.desk.close()
    const [name, ...others] = readdirSync(join(folder, 'certificates'))
    expect([name, others]).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.pdf$/), []])
    expect(readFileSync(join(folder, 'certificates', String(name))).toString('base64')).toBe(pdf)
    const next = aDesk({ folder })
    expect(await next.call('memberships.certificate', { id: one })).toMatchObject({ base64: pdf })
    await next.close()
  })
})

describe('medical secrets never reach the command log', () => {
  it('neither the file nor an answer, in what was sent or said', async () => {
    const secret = { healthAnswers: yesTo(7), certificate: certificate() }
    await club.desk.call('memberships.attachCertificate', { id, version: 1, certificate: certificate() })
    const { id: childs } = await club.desk.call<{ id: number }>('memberships.enrolChild', {
      ...{ ...childForm, guardianId: club.ann, ...secret },
    })
    const cancel = { id: childs, version: 1, isRefunded: false, reason: 'moved away', commandId: 'cancel-it-once' }
    const first = await club.desk.call<{ membership: object }>('memberships.cancel', cancel)
    expect(first.membership).toMatchObject({ healthConcerns: [7] })
    const bob = club.desk.build.person()
    await club.desk.call('memberships.enrol', { personId: bob, ...form, ...secret })
    const log = club.desk.rows('SELECT name, input, answer FROM command_log ORDER BY rowid')
    const named = log.filter(({ name }) => String(name).startsWith('memberships.'))
    expect(named.map(({ name }) => name)).toEqual([
      ...['memberships.enrol', 'memberships.attachCertificate', 'memberships.enrolChild', 'memberships.cancel'],
      'memberships.enrol',
    ])
    const text = JSON.stringify(log)
    for (const word of [pdf.slice(0, 12), 'doctor.pdf"', '"yes"', '[7]', 'JVBER']) expect(text).not.toContain(word)
    // A repeat is answered from the log: all that was said, but for the secret.
    expect(await club.desk.call('memberships.cancel', cancel)).toMatchObject({
      membership: { id: childs, state: 'cancelled', healthConcerns: null },
    })
  })
})

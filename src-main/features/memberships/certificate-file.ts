import type { CertificateUpload } from '../../../src-shared/contract/memberships.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { Refused } from '../../app/ctx.ts'
import type { Files } from '../../app/files.ts'

const megabytes = 10
const largest = megabytes * 1024 * 1024

const kinds = [
  { extension: 'pdf', mime: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { extension: 'jpg', mime: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { extension: 'png', mime: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const

/** A certificate: its file in the data folder, unless it was brought along from elsewhere without one. */
export type Certificate = { readonly file: string | null; readonly name: string | null; readonly until: Day }

/** As a membership keeps it. */
export const columnsOf = ({ file, name, until }: Certificate) => ({
  certificateFile: file,
  certificateName: name,
  certificateUntil: until,
})
export type CertificateColumns = ReturnType<typeof columnsOf>

/** The bytes of a file and what it is, by how it begins: what its name says is anybody's to write. */
function readUpload(base64: string) {
  // Said before it is decoded: four characters carry three bytes.
  if (base64.length > Math.ceil(largest / 3) * 4) throw new Refused('membership.certificate-too-big', { megabytes })
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > largest) throw new Refused('membership.certificate-too-big', { megabytes })
  const kind = kinds.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))
  if (!kind) throw new Refused('membership.certificate-type')
  return { bytes, extension: kind.extension }
}

/** The last part of a path, without what it says to be, and what it is instead. */
function labelOf(fileName: string, extension: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  return `${stem === '' ? 'certificate' : stem}.${extension}`
}

/**
 * Puts an uploaded certificate into the data folder, before the transaction that remembers it.
 *
 * @throws Refused `membership.certificate-too-big`, `membership.certificate-type`
 */
export async function keepCertificate(files: Files, upload: CertificateUpload): Promise<Certificate> {
  const { bytes, extension } = readUpload(upload.base64)
  const file = await files.keep(bytes, extension)
  return { file, name: labelOf(upload.fileName, extension), until: upload.until }
}

/** What `keepCertificate` wrote; a row that was brought along from elsewhere names no file of ours. */
export const isKept = (file: string | null): file is string =>
  file !== null && /^[0-9a-f]{64}\.(pdf|jpg|png)$/.test(file)

export const mimeOf = (file: string): string => kinds.find(({ extension }) => file.endsWith(extension))?.mime ?? ''

import type { CertificateUpload } from '../../../../src-shared/contract/memberships.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import type { Fault } from './faults.ts'

const types: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']
export const acceptedFiles = types.join(',')

const mostMegabytes = 10
const mostBytes = mostMegabytes * 1024 * 1024

/** What the desk would refuse of a file, said before it is sent. The desk itself looks into the bytes. */
export function fileFault({ type, size }: Pick<File, 'type' | 'size'>): Fault | undefined {
  if (!types.includes(type)) return { code: 'membership.certificate-type' }
  if (size > mostBytes) return { code: 'membership.certificate-too-big', facts: { megabytes: mostMegabytes } }
  return undefined
}

const piece = 0x8000

/** A file as the text that crosses the wire. */
async function uploadOf(file: File, until: Day): Promise<CertificateUpload> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let letters = ''
  // A whole file would be more arguments than a call may have.
  for (let at = 0; at < bytes.length; at += piece) letters += String.fromCharCode(...bytes.subarray(at, at + piece))
  return { fileName: file.name, base64: btoa(letters), until }
}

/** The certificate that goes along; null when none was chosen. */
export async function attached(
  file: File | null,
  until: Day | undefined,
): Promise<CertificateUpload | null | 'unreadable'> {
  if (file === null || until === undefined) return null
  try {
    return await uploadOf(file, until)
  } catch {
    return 'unreadable'
  }
}

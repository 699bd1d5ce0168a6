import { fold } from '../../src-shared/kernel/fold.ts'
import { inLatin } from '../../src-shared/kernel/latin.ts'

export type PaperKind = 'receipt' | 'invoice' | 'z-report' | 'x-report' | 'roster' | 'payment-link'

const longest = 80

/**
 * The name a paper is saved under: `receipt-2026-000031.pdf`. Only what every file system, mail program and HTTP
 * header takes: lower-case ASCII letters, digits and hyphens.
 */
export function fileNameOf(kind: PaperKind, ...about: readonly (string | number)[]): string {
  const words = about.map((part) => inLatin(fold(String(part).replaceAll(':', ''))).replaceAll(/[^a-z0-9]+/g, '-'))
  const name = [kind, ...words].join('-').replaceAll(/-+/g, '-').slice(0, longest)
  return `${name.replace(/-$/, '')}.pdf`
}

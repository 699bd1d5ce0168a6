import { fold } from '../../src-shared/kernel/fold.ts'

export type PaperKind = 'receipt' | 'invoice' | 'z-report' | 'x-report' | 'roster'

/** Cyrillic letters as they are spelled in Latin ones; after folding, so ё is е and й is и. */
const spelled: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

const longest = 80

/**
 * The name a paper is saved under: `receipt-2026-000031.pdf`. Only what every file system, mail program and HTTP
 * header takes: lower-case ASCII letters, digits and hyphens.
 */
export function fileNameOf(kind: PaperKind, ...about: readonly (string | number)[]): string {
  const words = about.map((part) =>
    fold(String(part).replaceAll(':', ''))
      .replaceAll(/[а-я]/g, (letter) => spelled[letter] ?? '')
      .replaceAll(/[^a-z0-9]+/g, '-'),
  )
  const name = [kind, ...words].join('-').replaceAll(/-+/g, '-').slice(0, longest)
  return `${name.replace(/-$/, '')}.pdf`
}

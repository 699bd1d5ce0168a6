import { fold } from '../kernel/fold.ts'
import { inLatin } from '../kernel/latin.ts'

/**
 * One sound, one sign, whatever language it was written down in; in this order. What this makes alike that was not is
 * little beside a birth date that has to agree as well.
 */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/chr/g, 'kr'],
  [/dzh|dj/g, 'j'],
  [/schtsch|shch|chtch|tsch|tch|sch|sh|ch|zh|cz|sz/g, 'š'],
  [/ts|tz/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/kh/g, 'h'],
  [/qu?/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/gu(?=[eiy])/g, 'g'],
  [/f+$/, 'v'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/ou/g, 'u'],
  [/([aou])e/g, '$1'],
  [/([bdfghklmnprstv])[yj]o/g, '$1e'],
  [/[yj]/g, 'i'],
  [/^ie/, 'e'],
  [/(.)\1+/gu, '$1'],
]

function soundOf(folded: string): string {
  const spelled = inLatin(folded)
  const sound = sounds.reduce((text, [written, sign]) => text.replace(written, sign), spelled)
  // A sign that is silent by itself is still not every other one.
  return sound || folded
}

/** A word of a name: its letters as they were written, and as they sound. */
export type NameWord = { readonly written: string; readonly sound: string }

/** Longer than any name; what is left of a text that is none. */
const longest = 200

const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')

/** The words of a name, in lower case: `Иванов` and `Ivanoff` sound alike. Marks, hyphens and pictures part words. */
export const wordsOf = (name: string): readonly NameWord[] =>
  wordsIn(name.slice(0, longest).normalize('NFC').toLowerCase()).map((written) => ({
    written,
    sound: soundOf(wordsIn(fold(written)).join('')),
  }))

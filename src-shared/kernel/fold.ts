/** Letters that carry no combining mark to strip, spelled the way people type them. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  þ: 'th',
}

/**
 * A text as the search sees it: lower case, without accents (Latin and Cyrillic: é→e, ё→е, й→и), one space between
 * words. Both the stored text and what somebody types go through here, so that they meet.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđıðþ]/g, (letter) => spelled[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}@.+-]+/gu, ' ')
    .trim()

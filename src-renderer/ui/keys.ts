type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** The Latin letter of a key, also while a Cyrillic layout is on: by where the key is, then. */
export function letterOf({ key, code }: Pick<Key, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : ''
}

/** The figure of a key, also on a French keyboard, where the upper row writes figures only with Shift. */
export function digitOf({ key, code, shiftKey }: Key): number | undefined {
  if (/^\d$/.test(key)) return Number(key)
  return !shiftKey && /^Digit\d$/.test(code) ? Number(code.slice(5)) : undefined
}

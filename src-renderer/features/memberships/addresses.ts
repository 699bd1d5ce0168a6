/** Every e-mail address once, as it was written first: a family of four is written to once. */
export function addressesOf(people: readonly { readonly email: string | null }[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const { email } of people) {
    const written = email?.trim() ?? ''
    const key = written.toLowerCase()
    if (written !== '' && !seen.has(key)) seen.set(key, written)
  }
  return [...seen.values()]
}

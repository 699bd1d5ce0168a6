/** What a request says, as Stripe reads it: `a[b][0][c]=1` is `{a: {b: [{c: '1'}]}}`. Everything is still a string. */
export type Form = { [name: string]: FormValue }
export type FormValue = string | FormValue[] | Form

/** Reads a query or a form-encoded body. */
export function formOf(text: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(text)) put(form, pathOf(name), value)
  return withLists(form)
}

const pathOf = (name: string): readonly string[] => name.replaceAll(']', '').split('[')

function put(form: Form, [first = '', ...rest]: readonly string[], value: string): void {
  const key = first === '' ? String(Object.keys(form).length) : first
  if (rest.length === 0) {
    form[key] = value
    return
  }
  const inner = form[key]
  const below: Form = typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
  form[key] = below
  put(below, rest, value)
}

/** Numbered names are a list, except in metadata, where every name is the caller's. */
function withLists(form: Form): Form {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, name === 'metadata' ? value : listed(value)]),
  )
}

function listed(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const inner = withLists(value)
  const names = Object.keys(inner)
  return names.length > 0 && names.every((name) => /^\d+$/.test(name)) ? Object.values(inner) : inner
}

/** `['line_items', '0', 'price']` as Stripe names it: `line_items[0][price]`. */
export const paramOf = ([first = '', ...rest]: readonly string[]): string =>
  first + rest.map((part) => `[${part}]`).join('')

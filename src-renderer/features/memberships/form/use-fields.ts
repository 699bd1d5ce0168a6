import { useState } from 'react'

/** What a form holds and what is wrong with it; a part of a form is handed the part that it needs. */
export type Fields<Values> = {
  readonly values: Values
  /** Field by field, in words. */
  readonly errors: FieldErrors
  /** Writes a field; what was wrong with it is taken back. */
  set<Field extends keyof Values & string>(field: Field, value: Values[Field]): void
}

export type FieldErrors = Readonly<Partial<Record<string, string>>>

export function useFields<Values extends object>(initial: Values) {
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<FieldErrors>({})
  const set: Fields<Values>['set'] = (field, value) => {
    setValues((current) => ({ ...current, [field]: value }))
    setErrors(({ [field]: _, ...others }) => others)
  }
  return { values, errors, set, setErrors }
}

/** Gives the focus to the first of these fields as they stand on the screen; false when none of them is there. */
export function focusFirst(root: ParentNode, names: readonly string[]): boolean {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-field]')]
  const first = fields.find(({ dataset }) => names.includes(dataset.field ?? ''))
  const control = first?.matches('input, button') ? first : first?.querySelector<HTMLElement>('input, button')
  control?.focus()
  return control !== undefined && control !== null
}

/** For what appears further down because of what was just chosen: a stable function, so that it is shown once. */
export const intoView = (appeared: HTMLElement | null): void => appeared?.scrollIntoView({ block: 'nearest' })

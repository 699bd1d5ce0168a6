import { Kbd } from '@mantine/core'

/** The key that does the same, beside what it does; its name would only be noise to a screen reader. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {children}
    </Kbd>
  )
}

import type { SetupState } from './entrance.tsx'

export function SignInPage({ setup }: { readonly setup: SetupState }) {
  return <h1>{setup.gymName}</h1>
}

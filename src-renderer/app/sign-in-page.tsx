import { Button, PasswordInput, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Role } from '../../src-shared/contract/define.ts'
import { useDesk } from '../client/desk-context.tsx'
import { FailureText } from '../ui/failure.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useWords } from '../ui/words.tsx'
import classes from './entrance.module.css'
import { Entrance, type SetupState } from './entrance.tsx'

type Credentials = { readonly name: string; readonly password: string }

/** Of the sample gym only, and printed here on purpose: there is nothing behind them to protect. */
const sampleAccounts: readonly (Credentials & { readonly role: Role })[] = [
  { role: 'admin', name: 'admin', password: 'palestra-admin' },
  { role: 'reception', name: 'reception', password: 'palestra-reception' },
  { role: 'trainer', name: 'trainer', password: 'palestra-trainer' },
]

export function SignInPage({ setup }: { readonly setup: SetupState }) {
  const { t } = useWords()
  const { desk, session } = useDesk()
  const name = useFirstFocus()
  const act = useRef<HTMLButtonElement>(null)
  const signIn = useMutation({
    mutationFn: (wanted: Credentials) => desk.session.signIn(wanted),
    onSuccess: ({ token, me }) => session.getState().signedIn(token, me),
  })
  const [typed, setTyped] = useState<Credentials>({ name: '', password: '' })
  const [isAsked, setAsked] = useState(false)
  const type = (part: Partial<Credentials>) => setTyped({ ...typed, ...part })
  const isComplete = typed.name.trim() !== '' && typed.password !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isComplete) signIn.mutate(typed)
  }
  const gym = setup.gymName ?? t('desk.app')
  useEffect(() => {
    document.title = t('desk.page-title', { page: t('desk.sign-in'), gym })
  }, [t, gym])
  const take = (account: Credentials) => {
    setTyped({ name: account.name, password: account.password })
    signIn.reset()
    act.current?.focus()
  }
  return (
    <Entrance>
      <div className={classes.card}>
        <Title order={1} size="h2">
          {gym}
        </Title>
        <Text size="sm" c="dimmed" className={classes.title}>
          {t('desk.sign-in.hint')}
        </Text>
        <form onSubmit={submit} noValidate>
          <div className={classes.fields}>
            <TextInput
              ref={name}
              value={typed.name}
              onChange={(event) => type({ name: event.currentTarget.value })}
              error={isAsked && typed.name.trim() === '' && t('desk.sign-in.name-needed')}
              size="sm"
              label={t('desk.sign-in.name')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
            <PasswordInput
              value={typed.password}
              onChange={(event) => type({ password: event.currentTarget.value })}
              error={isAsked && typed.password === '' && t('desk.sign-in.password-needed')}
              size="sm"
              label={t('desk.sign-in.password')}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('desk.password.show') }}
            />
            {signIn.isError && <FailureText error={signIn.error} />}
            <Button ref={act} type="submit" size="sm" fullWidth loading={signIn.isPending}>
              {t('desk.sign-in.act')}
            </Button>
          </div>
        </form>
      </div>
      {setup.isSample && <SampleAccounts take={take} />}
    </Entrance>
  )
}

function SampleAccounts({ take }: { readonly take: (account: Credentials) => void }) {
  const { t } = useWords()
  return (
    <section className={classes.sample} aria-labelledby="sample-gym">
      <Title order={2} size="h6" id="sample-gym">
        {t('desk.sign-in.sample')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('desk.sign-in.sample-hint')}
      </Text>
      <ul className={classes.accounts}>
        {sampleAccounts.map((account) => (
          <li key={account.name}>
            <UnstyledButton className={classes.account} onClick={() => take(account)}>
              <span className={classes.role}>{t('desk.role', { role: account.role })}</span>
              <span className={classes.credentials}>{`${account.name} / ${account.password}`}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

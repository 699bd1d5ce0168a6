import { Button, PasswordInput, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCalendarRepeat, IconDatabase, IconHistory } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCommand, useDesk } from '../client/desk-context.tsx'
import { FailureText } from '../ui/failure.tsx'
import { CurrencySelect, LanguageSelect, TimeZoneSelect } from '../ui/gym-fields.tsx'
import { shortestPassword } from '../ui/password.ts'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useWords } from '../ui/words.tsx'
import classes from './entrance.module.css'
import { Entrance, type SetupState } from './entrance.tsx'
import { useChooseLanguage } from './language.tsx'

const facts = [
  { words: 'desk.first.fact.local', icon: IconDatabase },
  { words: 'desk.first.fact.week', icon: IconCalendarRepeat },
  { words: 'desk.first.fact.history', icon: IconHistory },
] as const

/** A desk that nobody opened yet: the gym and its first administrator, on one page. */
export function FirstRunPage({ setup }: { readonly setup: SetupState }) {
  const { t } = useWords()
  useEffect(() => {
    document.title = t('desk.page-title', { page: t('desk.first'), gym: t('desk.app') })
  }, [t])
  return (
    <Entrance isWide>
      <div className={classes.opening}>
        <section>
          <Title order={1}>{t('desk.first')}</Title>
          <Text c="dimmed" mt={8}>
            {t('desk.first.hint')}
          </Text>
          <ul className={classes.facts}>
            {facts.map(({ words, icon: Icon }) => (
              <li key={words}>
                <Icon size={20} stroke={1.6} aria-hidden />
                {t(words)}
              </li>
            ))}
          </ul>
        </section>
        <OpenDeskForm setup={setup} />
      </div>
    </Entrance>
  )
}

function useOpening(setup: SetupState) {
  const { t } = useWords()
  return useForm({
    initialValues: {
      gymName: setup.gymName ?? '',
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      currency: 'EUR',
      adminName: '',
      password: '',
    },
    validate: {
      gymName: (value) => (value.trim() === '' ? t('desk.field.needed') : null),
      adminName: (value) => (value.trim() === '' ? t('desk.field.needed') : null),
      password: (value) =>
        value.length < shortestPassword ? t('desk.field.password-short', { least: shortestPassword }) : null,
    },
  })
}

function OpenDeskForm({ setup }: { readonly setup: SetupState }) {
  // The language of the gym is the one its first administrator reads this page in.
  const { t, language } = useWords()
  const { desk, ask, session } = useDesk()
  const queries = useQueryClient()
  const choose = useChooseLanguage()
  const form = useOpening(setup)
  const first = useFirstFocus()
  const open = useCommand(desk.setup.open)
  // A gym that was imported on the command line lacks only somebody to sign in.
  const isGymKnown = setup.gymName !== null

  const enter = async ({ adminName, password }: { adminName: string; password: string }) => {
    const { token, me } = await desk.session.signIn({ name: adminName, password })
    session.getState().signedIn(token, me)
  }
  const submit = form.onSubmit((values) =>
    open.mutate(
      { ...values, language },
      {
        onSuccess: () => enter(values).finally(() => queries.invalidateQueries({ queryKey: ask.setup.key() })),
      },
    ),
  )
  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      {!isGymKnown && (
        <fieldset className={classes.section}>
          <legend className={classes.legend}>{t('desk.first.gym')}</legend>
          <div className={classes.fields}>
            <TextInput {...form.getInputProps('gymName')} size="sm" label={t('desk.gym.name')} ref={first} />
            <TimeZoneSelect {...form.getInputProps('timeZone')} size="sm" />
            <div className={classes.pair}>
              <CurrencySelect {...form.getInputProps('currency')} size="sm" />
              <LanguageSelect value={language} onChange={(chosen) => chosen && choose(chosen)} size="sm" />
            </div>
          </div>
        </fieldset>
      )}
      <fieldset className={classes.section}>
        <legend className={classes.legend}>{t('desk.first.admin')}</legend>
        <Text size="sm" c="dimmed" mt={-8} mb={12}>
          {t('desk.first.admin-hint')}
        </Text>
        <div className={classes.pair}>
          <TextInput
            {...form.getInputProps('adminName')}
            ref={isGymKnown ? first : null}
            size="sm"
            label={t('desk.first.admin-name')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            description={t('desk.first.admin-name-hint')}
            autoComplete="username"
          />
          <PasswordInput
            {...form.getInputProps('password')}
            size="sm"
            label={t('desk.sign-in.password')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('desk.password.show') }}
          />
        </div>
      </fieldset>
      <div className={classes.foot}>
        {open.isError && <FailureText error={open.error} />}
        <Button type="submit" size="sm" loading={open.isPending}>
          {t('desk.first.act')}
        </Button>
      </div>
    </form>
  )
}

import { Button, SimpleGrid, TextInput } from '@mantine/core'
import { IconUserPlus, IconUserSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../ui/words.tsx'
import { newPerson } from '../people/person-form.ts'
import { PersonSelect } from '../schedule/person-select.tsx'
import classes from './bookings.module.css'
import { KnownEmail } from './known-email.tsx'
import type { useBooking } from './use-booking.ts'

type BookWhoProps = { readonly booking: ReturnType<typeof useBooking> }

/** Who comes: somebody the desk knows, or a name and an e-mail it makes a person of. */
export function BookWho({ booking }: BookWhoProps) {
  const { form } = booking
  const { isNew } = form.values
  // A choice made here takes the focus along; at first the dialog gives it.
  const [isSwitched, setIsSwitched] = useState(false)
  const turn = (toNew: boolean) => {
    form.setFieldValue('isNew', toNew)
    form.clearErrors()
    booking.forgetFailure()
    setIsSwitched(true)
  }
  return isNew ? (
    <NewPerson booking={booking} onKnown={() => turn(false)} />
  ) : (
    <KnownPerson booking={booking} isSwitched={isSwitched} onNew={() => turn(true)} />
  )
}

type KnownPersonProps = BookWhoProps & { readonly isSwitched: boolean; readonly onNew: () => void }

function KnownPerson({ booking: { form }, isSwitched, onNew }: KnownPersonProps) {
  const { t } = useWords()
  return (
    <div className={classes.who}>
      <PersonSelect
        label={t('bookings.who')}
        value={form.values.person}
        error={form.errors.person}
        autoFocus={isSwitched}
        data-autofocus
        onType={(text) => {
          const { givenName, familyName } = newPerson(text)
          form.setValues({ givenName, familyName, email: text.includes('@') ? text : '' })
        }}
        // What found somebody is nobody's new name.
        onChange={(person) => form.setValues({ person, ...(person && { givenName: '', familyName: '', email: '' }) })}
      />
      <Button variant="default" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={onNew}>
        {t('bookings.who.new')}
      </Button>
    </div>
  )
}

function NewPerson({ booking, onKnown }: BookWhoProps & { readonly onKnown: () => void }) {
  const { t } = useWords()
  const { form } = booking
  return (
    <div className={classes.new}>
      <SimpleGrid cols={2} spacing={12}>
        <TextInput
          label={t('people.field.given-name')}
          required
          autoFocus
          autoComplete="off"
          maxLength={120}
          {...form.getInputProps('givenName')}
        />
        <TextInput
          label={t('people.field.family-name')}
          autoComplete="off"
          maxLength={120}
          {...form.getInputProps('familyName')}
        />
      </SimpleGrid>
      <div className={classes.who}>
        <TextInput
          label={t('people.field.email')}
          required
          type="email"
          autoComplete="off"
          maxLength={200}
          value={form.values.email}
          error={form.errors.email}
          onChange={(event) => {
            form.setValues({ email: event.currentTarget.value, isSomebodyElse: false })
            form.clearFieldError('email')
            booking.forgetFailure()
          }}
        />
        <Button variant="default" leftSection={<IconUserSearch size={14} aria-hidden />} onClick={onKnown}>
          {t('bookings.who.known')}
        </Button>
      </div>
      <KnownEmail
        email={form.values.email}
        refused={booking.emailKnown}
        isSomebodyElse={form.values.isSomebodyElse}
        onChoose={(person) => {
          form.setFieldValue('person', person)
          onKnown()
        }}
        onSomebodyElse={() => {
          form.setFieldValue('isSomebodyElse', true)
          booking.forgetFailure()
        }}
      />
    </div>
  )
}

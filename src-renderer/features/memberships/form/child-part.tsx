import { Button, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { useWords } from '../../../ui/words.tsx'
import { DayField } from '../../people/day-field.tsx'
import { GuardianSelect } from '../../people/guardian-select.tsx'
import type { ChildValues } from './child-values.ts'
import classes from './form.module.css'
import { Part } from './part.tsx'
import type { Fields } from './use-fields.ts'

type ChildPartProps = {
  readonly fields: Fields<ChildValues>
  /** As it is shown: the guardian's until somebody types another. */
  readonly familyName: string
  /** Who answers for the child, when that is settled already. */
  readonly guardianName: string | undefined
  readonly today: Day
  /** What follows from who it is. */
  readonly children: ReactNode
}

/** Who the child is. What is seldom filled in is folded away. */
export function ChildPart({ fields, familyName, guardianName, today, children }: ChildPartProps) {
  const { t } = useWords()
  const { values, errors, set } = fields
  const text = (field: 'givenName' | 'familyName' | 'email' | 'phone') => ({
    'data-field': field,
    autoComplete: 'off',
    value: field === 'familyName' ? familyName : values[field],
    error: errors[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(field, event.currentTarget.value),
  })
  return (
    <Part
      title={t('enrol.child.part')}
      {...(guardianName === undefined ? {} : { hint: t('enrol.child.guardian', { name: guardianName }) })}
    >
      {guardianName === undefined && (
        <div data-field="guardianId">
          <GuardianSelect
            isFirst
            required
            self={null}
            guardian={null}
            value={values.guardianId}
            error={errors.guardianId}
            onChange={(id) => set('guardianId', id)}
          />
        </div>
      )}
      <SimpleGrid cols={3} spacing={16}>
        <TextInput
          label={t('people.field.given-name')}
          required
          maxLength={120}
          {...(guardianName !== undefined ? { 'data-autofocus': true } : {})}
          {...text('givenName')}
        />
        <TextInput
          label={t('people.field.family-name')}
          maxLength={120}
          onFocus={(event) => event.currentTarget.select()}
          {...text('familyName')}
        />
        <DayField
          data-field="birthDate"
          label={t('people.field.born')}
          required
          today={today}
          level="decade"
          latest={today}
          value={values.birthDate}
          error={errors.birthDate}
          onChange={(typed) => set('birthDate', typed)}
        />
      </SimpleGrid>
      {children}
      <Folded title={t('enrol.child.contact')} isForced={errors.email !== undefined}>
        <SimpleGrid cols={2} spacing={16}>
          <TextInput label={t('people.field.email')} inputMode="email" maxLength={200} {...text('email')} />
          <TextInput label={t('people.field.phone')} type="tel" maxLength={50} {...text('phone')} />
        </SimpleGrid>
        <Textarea
          label={t('people.field.note')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={2000}
          value={values.note}
          onChange={(event) => set('note', event.currentTarget.value)}
        />
      </Folded>
    </Part>
  )
}

type FoldedProps = { readonly title: string; readonly isForced: boolean; readonly children: ReactNode }

function Folded({ title, isForced, children }: FoldedProps) {
  const [isOpened, setIsOpened] = useState(false)
  const content = useId()
  const isOpen = isOpened || isForced
  const Chevron = isOpen ? IconChevronUp : IconChevronDown
  return (
    <div className={classes.folded}>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.fold}
        aria-expanded={isOpen}
        aria-controls={content}
        rightSection={<Chevron size={14} aria-hidden />}
        onClick={() => setIsOpened(!isOpen)}
      >
        {title}
      </Button>
      <div id={content} hidden={!isOpen} className={classes.unfolded}>
        {isOpen && children}
      </div>
    </div>
  )
}

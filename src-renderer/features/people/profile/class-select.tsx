import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Template } from '../../../../src-shared/contract/schedule.ts'
import type { TemplateId } from '../../../../src-shared/kernel/brand.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { searching } from '../../../ui/searching.ts'
import { useWords } from '../../../ui/words.tsx'
import { dayOfWeek } from './place.ts'
import classes from './profile.module.css'

type ClassSelectProps = {
  readonly templates: readonly Template[]
  /** The classes in which the person has a place already. */
  readonly held: ReadonlySet<TemplateId>
  readonly today: Day
  readonly value: TemplateId | null
  readonly error?: ReactNode
  readonly onChange: (id: TemplateId | null) => void
}

/** The classes of the week under their days; found by any letters of day, time, training, trainer or room. */
export function ClassSelect({ templates, held, today, value, error, onChange }: ClassSelectProps) {
  const { t, day } = useWords()
  const offered = templates.filter(
    ({ isActive, validUntil }) => isActive && (validUntil === null || validUntil >= today),
  )
  const byId = new Map(offered.map((template) => [template.id, template]))
  const dayName = (template: Template) => day(dayOfWeek(template.weekday, today), 'weekday')
  const labelOf = (template: Template) =>
    [`${dayName(template)} ${template.startTime}`, template.typeName, template.trainerName].join(' · ')
  const groups = [...Map.groupBy(offered, (template) => template.weekday)]
  return (
    <Select<TemplateId>
      label={t('people.places.class')}
      placeholder={t('people.places.choose')}
      nothingFoundMessage={t('people.places.no-class')}
      required
      searchable
      {...searching}
      openOnFocus={false}
      selectFirstOptionOnChange
      maxDropdownHeight={280}
      comboboxProps={{ withinPortal: false }}
      data-autofocus
      data={groups.map(([weekday, items]) => ({
        group: day(dayOfWeek(weekday, today), 'weekday'),
        items: items.map((template) => ({ value: template.id, label: labelOf(template) })),
      }))}
      filter={({ options, search }) => {
        const words = fold(search).split(' ').filter(Boolean)
        const fits = (label: string) => words.every((word) => fold(label).includes(word))
        return options
          .map((one) => ('group' in one ? { ...one, items: one.items.filter(({ label }) => fits(label)) } : one))
          .filter((one) => !('group' in one) || one.items.length > 0)
      }}
      value={value}
      error={error}
      onChange={onChange}
      renderOption={({ option }) => {
        const template = byId.get(option.value)
        return template && <ClassOption template={template} isHeld={held.has(template.id)} />
      }}
    />
  )
}

function ClassOption({ template, isHeld }: { readonly template: Template; readonly isHeld: boolean }) {
  const { t } = useWords()
  const { startTime, colour, typeName, trainerName, roomName, places, capacity } = template
  return (
    <span className={classes.option}>
      <span className={classes.dot} style={{ backgroundColor: colour }} />
      <span>{startTime}</span>
      <span className={classes.what}>{typeName}</span>
      <span className={classes.quiet}>{[trainerName, roomName].filter(Boolean).join(' · ')}</span>
      <span className={classes.filled}>
        {isHeld ? t('people.places.already') : t('people.places.filled', { places, capacity })}
      </span>
    </span>
  )
}

import { Button, SegmentedControl } from '@mantine/core'
import { useId, useRef } from 'react'
import type { HealthAnswer } from '../../../../src-shared/domain/memberships.ts'
import type { WordKey } from '../../../../src-shared/words/index.ts'
import { useWords } from '../../../ui/words.tsx'
import { answerOf } from './answer-key.ts'
import classes from './form.module.css'
import type { PapersValues } from './papers.ts'
import { Part } from './part.tsx'
import { type Fields, focusFirst } from './use-fields.ts'

const questions = [
  'enrol.health.1',
  'enrol.health.2',
  'enrol.health.3',
  'enrol.health.4',
  'enrol.health.5',
  'enrol.health.6',
  'enrol.health.7',
  'enrol.health.8',
  'enrol.health.9',
] as const satisfies readonly WordKey[]

type HealthPartProps = {
  readonly fields: Fields<PapersValues>
  /** The parent answers for somebody. */
  readonly isDependent: boolean
  /** The form begins here. */
  readonly isFirst?: boolean
}

/** MEM-1: nine questions, each answered by one key that goes on to the next, or all of them at once. */
export function HealthPart({ fields, isDependent, isFirst = false }: HealthPartProps) {
  const { t } = useWords()
  const list = useRef<HTMLOListElement>(null)
  const { answers } = fields.values
  const leave = () => {
    const form = list.current?.closest('form')
    if (form) focusFirst(form, ['hasConsented'])
  }
  const answer = (index: number, given: HealthAnswer) => fields.set('answers', answers.with(index, given))
  const answerAndGoOn = (index: number, given: HealthAnswer) => {
    answer(index, given)
    const next = list.current?.querySelectorAll('[role="radiogroup"]')[index + 1]
    if (next) (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input'))?.focus()
    else leave()
  }
  const allNo = () => {
    fields.set(
      'answers',
      answers.map(() => 'no'),
    )
    leave()
  }
  return (
    <Part
      title={t('enrol.health.title')}
      hint={t('enrol.health.hint', { isDependent: String(isDependent) })}
      action={
        <Button variant="default" size="compact-sm" onClick={allNo} data-autofocus={isFirst || undefined}>
          {t('enrol.health.all-no')}
        </Button>
      }
    >
      {fields.errors.answers !== undefined && (
        <p role="alert" className={classes.wrong}>
          {fields.errors.answers}
        </p>
      )}
      <ol className={classes.questions} ref={list} data-field="answers">
        {questions.map((question, index) => (
          <Question
            key={question}
            text={t(question, { isDependent: String(isDependent) })}
            given={answers[index] ?? null}
            isMissing={fields.errors.answers !== undefined && (answers[index] ?? null) === null}
            onAnswer={(given) => answer(index, given)}
            onKey={(given) => answerAndGoOn(index, given)}
          />
        ))}
      </ol>
    </Part>
  )
}

type QuestionProps = {
  readonly text: string
  readonly given: HealthAnswer | null
  readonly isMissing: boolean
  readonly onAnswer: (answer: HealthAnswer) => void
  readonly onKey: (answer: HealthAnswer) => void
}

function Question({ text, given, isMissing, onAnswer, onKey }: QuestionProps) {
  const { t, language } = useWords()
  const label = useId()
  return (
    <li className={classes.question} data-missing={isMissing || undefined}>
      <span id={label}>{text}</span>
      <SegmentedControl<HealthAnswer | ''>
        aria-labelledby={label}
        aria-invalid={isMissing}
        className={classes.answer}
        transitionDuration={0}
        {...(given === 'yes' ? { color: 'orange.9' } : {})}
        data={[
          { value: 'yes', label: t('enrol.yes') },
          { value: 'no', label: t('enrol.no') },
        ]}
        value={given ?? ''}
        onChange={(answer) => answer !== '' && onAnswer(answer)}
        onKeyDown={(event) => {
          const answer = answerOf(event.nativeEvent, language)
          if (answer === undefined) return
          event.preventDefault()
          onKey(answer)
        }}
      />
    </li>
  )
}

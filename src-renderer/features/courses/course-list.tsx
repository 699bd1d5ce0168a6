import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus, IconSchool } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useDesk, useIsAdmin } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useLetters } from '../../ui/use-letters.ts'
import { useWords } from '../../ui/words.tsx'
import { KeyHint } from '../today/key-hint.tsx'
import { CourseCard } from './course-card.tsx'
import { CourseDialog } from './course-dialog.tsx'
import classes from './courses.module.css'
import { type Show, showIn, shows } from './shows.ts'

/** SES-1: every session as a card; which ones is part of the address. */
export function CourseList({ today }: { readonly today: Day }) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [, go] = useLocation()
  const isAdmin = useIsAdmin()
  const [params, setParams] = useSearchParams()
  const [isAdding, setIsAdding] = useState(false)
  const show = showIn(params.get('show'))
  const list = useQuery(ask.courses.list.queryOptions({ input: { show }, placeholderData: keepPreviousData }))
  const add = isAdmin ? () => setIsAdding(true) : undefined
  useLetters({ n: add })
  const courses = list.data?.courses ?? []
  const newButton = add && (
    <Button leftSection={<IconPlus size={16} />} rightSection={<KeyHint>N</KeyHint>} onClick={add}>
      {t('courses.new')}
    </Button>
  )
  return (
    <Page
      title={t('courses.title')}
      actions={
        <>
          <SegmentedControl<Show>
            value={show}
            onChange={(wanted) => setParams(wanted === 'active' ? {} : { show: wanted }, { replace: true })}
            aria-label={t('courses.show')}
            data={shows.map((value) => ({
              value,
              label: t('courses.show.is', { show: value, count: list.data?.counts[value] ?? 0 }),
            }))}
          />
          {newButton}
        </>
      }
    >
      {!list.data && (list.isError ? <Failed error={list.error} retry={() => list.refetch()} /> : <Loading />)}
      {courses.length > 0 && (
        <ul className={classes.cards} aria-label={t('courses.title')}>
          {courses.map((course) => (
            <CourseCard key={course.id} course={course} />
          ))}
        </ul>
      )}
      {list.data && courses.length === 0 && <NoCourses show={show} action={newButton} />}
      {isAdding && (
        <CourseDialog
          course={null}
          today={today}
          onClose={() => setIsAdding(false)}
          onCreated={(id) => go(`/courses/${id}`)}
        />
      )}
    </Page>
  )
}

function NoCourses({ show, action }: { readonly show: Show; readonly action: ReactNode }) {
  const { t } = useWords()
  return (
    <Empty
      icon={<IconSchool size={32} stroke={1.5} />}
      title={t('courses.none', { show })}
      hint={t(show === 'past' ? 'courses.none-past' : 'courses.none-hint')}
      action={show === 'past' ? undefined : action}
    />
  )
}

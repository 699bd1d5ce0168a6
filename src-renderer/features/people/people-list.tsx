import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMoodKid, IconUserPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { Page } from '../../ui/page.tsx'
import { soon } from '../../ui/soon.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { NobodyFound } from './nobody-found.tsx'
import classes from './people-list.module.css'
import type { PeopleStore } from './people-store.ts'
import { PeopleTable } from './people-table.tsx'
import { rowIdIn } from './person-row.tsx'
import { SearchBox } from './search-box.tsx'
import { useFirstPeople, usePersonAt } from './use-people.ts'

const NewChildDialog = soon(async () => (await import('../memberships/form/new-child-dialog.tsx')).NewChildDialog)

const typingPause = 150

type PeopleListProps = { readonly store: PeopleStore; readonly today: Day }

/** A box to type in and everybody who matches; the arrow keys work without leaving the box. */
export function PeopleList({ store, today }: PeopleListProps) {
  const { t } = useWords()
  const [, go] = useLocation()
  const table = useId()
  const text = useStore(store, (state) => state.text)
  const active = useStore(store, (state) => state.active)
  const [searched] = useDebouncedValue(text, typingPause)
  const [adding, setAdding] = useState<string | null>(null)
  const [isAddingChild, setAddingChild] = useState(false)
  const people = useFirstPeople(searched)
  const personAt = usePersonAt()
  const total = people.data?.total ?? 0
  const open = async () => {
    const person = await personAt(text, active)
    if (person) go(`/people/${person.id}`)
  }
  return (
    <Page
      title={t('people.title')}
      isFilling
      actions={
        <>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconMoodKid size={16} />}
            onClick={() => setAddingChild(true)}
          >
            {t('household.add-child')}
          </Button>
          <Button size="xs" leftSection={<IconUserPlus size={16} />} onClick={() => setAdding('')}>
            {t('people.add')}
          </Button>
        </>
      }
    >
      <SearchBox
        text={text}
        total={total}
        active={active}
        tableId={table}
        activeId={total > 0 ? rowIdIn(table, active) : undefined}
        onSearch={store.getState().search}
        onActivate={store.getState().activate}
        onOpen={open}
      />
      <div className={classes.frame}>
        {people.isError && <Failed error={people.error} retry={() => people.refetch()} />}
        {people.isPending && <Loading />}
        {people.data?.total === 0 && <NobodyFound text={searched.trim()} onAdd={() => setAdding(searched.trim())} />}
        {people.data !== undefined && total > 0 && (
          <PeopleTable id={table} store={store} text={searched} first={people.data} today={today} />
        )}
      </div>
      {isAddingChild && (
        <NewChildDialog
          guardianId={null}
          onClose={() => setAddingChild(false)}
          onDone={(child) => go(`/people/${child}`)}
        />
      )}
      {adding !== null && (
        <AddPersonDialog
          typedName={adding}
          today={today}
          onClose={() => setAdding(null)}
          onAdded={(id) => go(`/people/${id}`)}
        />
      )}
    </Page>
  )
}

import { Button } from '@mantine/core'
import { IconCalendarX } from '@tabler/icons-react'
import { useState } from 'react'
import { mondayOfWeek } from '../../../src-shared/kernel/time.ts'
import { useSession } from '../../client/desk-context.tsx'
import { soon } from '../../ui/soon.tsx'
import { useWords } from '../../ui/words.tsx'
import type { GymNow } from './use-gym.ts'
import type { View } from './use-view.ts'

const CloseDaysDialog = soon(() => import('../cancelling/close-days-dialog.tsx').then((m) => m.CloseDaysDialog))

/** The way to a holiday; it proposes the shown week when that is still to come. */
export function CloseDays({ view, gym }: { readonly view: View; readonly gym: GymNow }) {
  const { t } = useWords()
  const isAdmin = useSession((s) => s.me?.role === 'admin')
  const [isOpen, setOpen] = useState(false)
  if (!isAdmin) return null
  const monday = mondayOfWeek(view.week) ?? gym.today
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarX size={14} aria-hidden />} onClick={() => setOpen(true)}>
        {t('closures.open')}
      </Button>
      {isOpen && (
        <CloseDaysDialog
          first={monday > gym.today ? monday : gym.today}
          today={gym.today}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

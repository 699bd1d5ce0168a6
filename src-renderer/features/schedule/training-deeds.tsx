import { Button } from '@mantine/core'
import { IconSwitchHorizontal, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import { useSession } from '../../client/desk-context.tsx'
import { soon } from '../../ui/soon.tsx'
import { useWords } from '../../ui/words.tsx'
import type { GymNow } from './use-gym.ts'

const CancelClassDialog = soon(() => import('../cancelling/cancel-class-dialog.tsx').then((m) => m.CancelClassDialog))
const SubstituteDialog = soon(() => import('../cancelling/substitute-dialog.tsx').then((m) => m.SubstituteDialog))

type Props = { readonly training: Training; readonly gym: GymNow }

/** What admins can still do about a training that has not begun. */
export function TrainingDeeds({ training, gym }: Props) {
  const { t } = useWords()
  const isAdmin = useSession((s) => s.me?.role === 'admin')
  const [open, setOpen] = useState<'substitute' | 'cancel' | null>(null)
  const close = () => setOpen(null)
  if (!isAdmin || training.isCancelled || training.startsAt <= gym.now) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSwitchHorizontal size={14} aria-hidden />}
        onClick={() => setOpen('substitute')}
      >
        {t('roster.class.substitute')}
      </Button>
      <Button variant="default" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => setOpen('cancel')}>
        {t('roster.class.cancel')}
      </Button>
      {open === 'substitute' && <SubstituteDialog training={training} today={gym.today} onClose={close} />}
      {open === 'cancel' && <CancelClassDialog training={training} onClose={close} />}
    </>
  )
}

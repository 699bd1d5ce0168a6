import { Autocomplete, Button, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useWords } from '../../ui/words.tsx'
import { nameDesk, useDeskName } from '../money/desk-name.ts'
import classes from './till.module.css'
import { useLateShifts } from './use-late-shifts.ts'

/** Which desk this is, and the way to say that it is another one. */
export function DeskName({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useWords()
  const name = useDeskName()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className={classes.desk}>
      <Text fw={600}>{name}</Text>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPencil size={14} aria-hidden />}
        onClick={() => setIsAsking(true)}
      >
        {t('till.desk.change')}
      </Button>
      {isAsking && <DeskDialog name={name} isOpen={isOpen} onClose={() => setIsAsking(false)} />}
    </div>
  )
}

type DeskDialogProps = { readonly name: string; readonly isOpen: boolean; readonly onClose: () => void }

/** The desks that took money lately are offered, so that a slip of the pen does not make a new one. */
function DeskDialog({ name, isOpen, onClose }: DeskDialogProps) {
  const { t } = useWords()
  const shifts = useLateShifts()
  const others = [...new Set(shifts.data?.map((shift) => shift.desk))].filter((desk) => desk !== name)
  const form = useForm({
    initialValues: { name },
    validate: { name: (text) => (text.trim() === '' ? t('desk.field.needed') : null) },
  })
  const submit = form.onSubmit((values) => {
    nameDesk(values.name)
    onClose()
  })
  return (
    <FormDialog
      title={t('till.desk.title')}
      act={t('till.desk.act')}
      size={440}
      hasDropdown
      isActing={false}
      failure={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Autocomplete
        label={t('paper.till.desk')}
        description={isOpen ? t('till.desk.stays', { desk: name }) : t('till.desk.hint')}
        size="xs"
        maxLength={40}
        data-autofocus
        data={others}
        onFocus={(event) => event.currentTarget.select()}
        {...form.getInputProps('name')}
      />
    </FormDialog>
  )
}

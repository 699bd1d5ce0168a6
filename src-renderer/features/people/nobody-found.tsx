import { Button } from '@mantine/core'
import { IconUserPlus, IconUserSearch } from '@tabler/icons-react'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'

type NobodyFoundProps = { readonly text: string; readonly onAdd: () => void }

/** Whoever was not found is perhaps new: one key away from being added under the name that was typed. */
export function NobodyFound({ text, onAdd }: NobodyFoundProps) {
  const { t } = useWords()
  const isSearch = text !== ''
  return (
    <Empty
      icon={<IconUserSearch size={32} stroke={1.5} />}
      title={isSearch ? t('people.no-match.title', { text }) : t('people.none.title')}
      hint={t(isSearch ? 'people.no-match.hint' : 'people.none.hint')}
      action={
        <Button size="xs" variant="default" leftSection={<IconUserPlus size={16} />} onClick={onAdd}>
          {isSearch ? t('people.no-match.add', { text }) : t('people.add')}
        </Button>
      }
    />
  )
}

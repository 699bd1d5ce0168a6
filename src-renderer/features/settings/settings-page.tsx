import { Page } from '../../ui/page.tsx'
import { useWords } from '../../ui/words.tsx'

export function SettingsPage() {
  const { t } = useWords()
  return <Page title={t('settings.title')}>{null}</Page>
}

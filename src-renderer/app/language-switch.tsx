import { Button, Menu } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { type Language, languages } from '../../src-shared/words/languages.ts'
import { languageNames } from '../ui/language-names.ts'
import { useWords } from '../ui/words.tsx'
import { useChooseLanguage } from './language.tsx'

export function LanguageSwitch() {
  const { language, t } = useWords()
  const choose = useChooseLanguage()
  return (
    <Menu position="bottom-end" width={160} withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconLanguage size={18} stroke={1.6} />}
          aria-label={t('desk.language.is', { name: languageNames[language] })}
        >
          {languageNames[language]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('desk.language')}>
        <Menu.RadioGroup value={language} onChange={(value) => choose(value as Language)}>
          {languages.map((value) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick lang={value}>
              {languageNames[value]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

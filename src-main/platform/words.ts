import { type Language, languages } from '../../src-shared/words/languages.ts'
import type { Sentence } from '../../src-shared/words/say.ts'

/** What the operating system shows of the desk; everything in the window has its words in src-shared. */
const shellWords = {
  edit: { en: 'Edit', fr: 'Édition', ru: 'Правка' },
  undo: { en: 'Undo', fr: 'Annuler', ru: 'Отменить' },
  redo: { en: 'Redo', fr: 'Rétablir', ru: 'Повторить' },
  cut: { en: 'Cut', fr: 'Couper', ru: 'Вырезать' },
  copy: { en: 'Copy', fr: 'Copier', ru: 'Копировать' },
  paste: { en: 'Paste', fr: 'Coller', ru: 'Вставить' },
  selectAll: { en: 'Select all', fr: 'Tout sélectionner', ru: 'Выделить всё' },
  view: { en: 'View', fr: 'Affichage', ru: 'Вид' },
  zoomIn: { en: 'Larger', fr: 'Agrandir', ru: 'Крупнее' },
  zoomOut: { en: 'Smaller', fr: 'Réduire', ru: 'Мельче' },
  resetZoom: { en: 'Actual size', fr: 'Taille réelle', ru: 'Обычный размер' },
  fullScreen: { en: 'Full screen', fr: 'Plein écran', ru: 'Во весь экран' },
  reload: { en: 'Reload', fr: 'Recharger', ru: 'Перезагрузить' },
  open: { en: 'Open Palestra', fr: 'Ouvrir Palestra', ru: 'Открыть Palestra' },
  quit: { en: 'Quit Palestra', fr: 'Quitter Palestra', ru: 'Закрыть Palestra' },
  quitHint: {
    en: 'Palestra: the nightly processes run while it is open',
    fr: 'Palestra : les traitements de nuit tournent tant que le programme est ouvert',
    ru: 'Palestra: ночные процессы идут, пока программа открыта',
  },
  cannotStart: { en: 'Palestra cannot start', fr: 'Palestra ne peut pas démarrer', ru: 'Palestra не запускается' },
} satisfies Readonly<Record<string, Sentence>>

/** The machine's language where the desk speaks it: there may be no gym yet that has one. */
export function wordsIn(locale: string): (word: keyof typeof shellWords) => string {
  const language: Language = languages.find((known) => locale.toLowerCase().startsWith(known)) ?? 'en'
  return (word) => shellWords[word][language]
}

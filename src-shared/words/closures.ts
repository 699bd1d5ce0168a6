import type { Sentence } from './say.ts'

/** Days on which the gym is closed, and what closing them undoes. */
export const closureWords = {
  'closures.open': { en: 'Close days…', fr: 'Fermer des jours…', ru: 'Закрыть дни…' },
  'closures.title': { en: 'Close days', fr: 'Fermer des jours', ru: 'Закрыть дни' },
  'closures.first-day': { en: 'First day', fr: 'Premier jour', ru: 'Первый день' },
  'closures.last-day': { en: 'Last day', fr: 'Dernier jour', ru: 'Последний день' },
  'closures.last-day.hint': { en: 'the same day', fr: 'le même jour', ru: 'тот же день' },
  'closures.keep': { en: 'Stay open', fr: 'Rester ouvert', ru: 'Не закрывать' },
  'closures.act': {
    en: 'Close {days, plural, one {# day} other {# days}}',
    fr: 'Fermer {days, plural, one {# jour} other {# jours}}',
    ru: 'Закрыть {days, plural, one {# день} few {# дня} other {# дней}}',
  },
  'closures.act-and-cancel': {
    en: 'Close {days, plural, one {# day} other {# days}}, cancel {count, plural, one {# class} other {# classes}}',
    fr: 'Fermer {days, plural, one {# jour} other {# jours}}, annuler {count, plural, one {# cours} other {# cours}}',
    ru: 'Закрыть {days, plural, one {# день} few {# дня} other {# дней}}, отменить {count, plural, one {# тренировку} few {# тренировки} other {# тренировок}}',
  },
  'closures.nothing': {
    en: 'No class is there yet: nothing is undone, and none will be made.',
    fr: 'Aucun cours n’existe encore : rien n’est annulé et aucun ne sera créé.',
    ru: 'Тренировок в эти дни ещё нет: отменять нечего, и новые не появятся.',
  },
  'closures.classes': {
    en: '{count, plural, one {# class is cancelled} other {# classes are cancelled}}',
    fr: '{count, plural, one {# cours annulé} other {# cours annulés}}',
    ru: '{count, plural, one {# тренировка отменяется} few {# тренировки отменяются} other {# тренировок отменяется}}',
  },
  'closures.cancelled-classes': { en: 'Cancelled classes', fr: 'Cours annulés', ru: 'Отменяемые тренировки' },
  'closures.class': { en: 'Class', fr: 'Cours', ru: 'Тренировка' },
  'closures.people': { en: 'People', fr: 'Personnes', ru: 'Люди' },
  'closures.sessions': { en: 'Sessions back', fr: 'Séances rendues', ru: 'Занятий вернётся' },
  'closures.refunded': { en: 'Refunded', fr: 'Remboursé', ru: 'На балансы' },
  'closures.invoices': { en: 'Unpaid cancelled', fr: 'Impayés annulés', ru: 'Счетов отменится' },
  'closures.done': {
    en: 'Closed {range}.',
    fr: 'Fermé : {range}.',
    ru: 'Закрыто: {range}.',
  },
  'closures.existing': {
    en: 'Closed from today on',
    fr: "Fermetures à partir d'aujourd'hui",
    ru: 'Закрытые дни, начиная с сегодня',
  },
  'closures.remove': { en: 'Remove', fr: 'Supprimer', ru: 'Убрать' },
  'closures.remove-of': {
    en: 'Remove the closure {range}',
    fr: 'Supprimer la fermeture : {range}',
    ru: 'Убрать закрытие: {range}',
  },
  'closures.remove.confirm': {
    en: 'Open again. Cancelled classes stay cancelled.',
    fr: 'Rouvrir. Les cours annulés le restent.',
    ru: 'Открыть снова. Отменённые тренировки не вернутся.',
  },
  'closures.remove.act': { en: 'Open again', fr: 'Rouvrir', ru: 'Открыть снова' },
  'closures.remove.keep': { en: 'Keep closed', fr: 'Garder fermé', ru: 'Оставить закрытым' },
  'closures.removed': { en: 'Open again: {range}.', fr: 'Rouvert : {range}.', ru: 'Снова открыто: {range}.' },
} satisfies Readonly<Record<string, Sentence>>

import type { Sentence } from './say.ts'

/** Another trainer for a class, a day or some days. */
export const substitutingWords = {
  'substitute.title': { en: 'Substitute for {name}', fr: 'Remplacer {name}', ru: 'Замена тренера: {name}' },
  'substitute.who': { en: 'Who takes over', fr: 'Qui remplace', ru: 'Кто заменит' },
  'substitute.who.choose': { en: 'Choose a trainer', fr: 'Choisir un entraîneur', ru: 'Выберите тренера' },
  'substitute.scope': { en: 'Which classes', fr: 'Quels cours', ru: 'Какие тренировки' },
  'substitute.scope.class': { en: 'This class', fr: 'Ce cours', ru: 'Эту тренировку' },
  'substitute.scope.day': { en: 'All of the day', fr: 'Toute la journée', ru: 'Все за день' },
  'substitute.scope.range': { en: 'From – to', fr: 'Du – au', ru: 'С – по' },
  'substitute.from': { en: 'First day', fr: 'Premier jour', ru: 'Первый день' },
  'substitute.to': { en: 'Last day', fr: 'Dernier jour', ru: 'Последний день' },
  'substitute.classes': { en: 'Classes', fr: 'Cours', ru: 'Тренировки' },
  'substitute.choose-first': {
    en: 'Choose who takes over to see the classes and what they clash with.',
    fr: 'Choisissez qui remplace pour voir les cours et les conflits.',
    ru: 'Выберите, кто заменит: появятся тренировки и совпадения по времени.',
  },
  'substitute.people': {
    en: '{count, plural, =0 {nobody} one {# person} other {# people}}',
    fr: '{count, plural, =0 {personne} one {# personne} other {# personnes}}',
    ru: '{count, plural, =0 {никого} one {# человек} few {# человека} other {# человек}}',
  },
  'substitute.reason': {
    en: 'Kept with the change; people are told who comes instead.',
    fr: 'Conservé avec le remplacement ; les participants apprennent qui vient.',
    ru: 'Сохранится вместе с заменой; людям сообщат, кто придёт.',
  },
  'substitute.free': { en: 'Free', fr: 'Libre', ru: 'Свободно' },
  'substitute.clash': {
    en: 'Teaches {type} at {time}: stays with {name}',
    fr: 'Donne {type} à {time} : reste à {name}',
    ru: 'Ведёт «{type}» в {time}; эту по-прежнему ведёт {name}',
  },
  'substitute.keep': { en: 'Keep {name}', fr: 'Garder {name}', ru: 'Оставить: {name}' },
  'substitute.act': {
    en: 'Hand over {count, plural, one {# class} other {# classes}}',
    fr: 'Confier {count, plural, one {# cours} other {# cours}}',
    ru: 'Передать {count, plural, one {# тренировку} few {# тренировки} other {# тренировок}}',
  },
  'substitute.act-none': { en: 'Hand over', fr: 'Confier', ru: 'Передать' },
  'substitute.done': {
    en: '{name} takes over {count, plural, one {# class} other {# classes}}.',
    fr: '{name} reprend {count, plural, one {# cours} other {# cours}}.',
    ru: '{name}: {count, plural, one {# тренировка передана} few {# тренировки переданы} other {# тренировок передано}}.',
  },
} satisfies Readonly<Record<string, Sentence>>
